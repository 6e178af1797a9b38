using System.Text.Json;
using AiAssistant.Workflows;

namespace AiAssistant.Abstractions.Tests.Workflows;

public sealed class ResourceReferenceTests
{
    [Fact]
    public void Serialize_Reference_TakesTheShorterFormThatHoldsEverything()
    {
        Assert.Equal("\"Shop\"", JsonSerializer.Serialize(new ResourceReference("Shop")));
        Assert.Equal("{\"name\":\"Shop\",\"id\":\"r1\"}", JsonSerializer.Serialize(new ResourceReference("Shop", "r1")));
        Assert.Equal(new ResourceReference("Shop", "r1"), JsonSerializer.Deserialize<ResourceReference>("{\"id\":\"r1\",\"name\":\"Shop\"}"));
        Assert.Equal("Shop", JsonSerializer.Deserialize<ResourceReference>("\"Shop\""));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"r1\"}")]
    [InlineData("{\"name\":7}")]
    [InlineData("{\"name\":\"Shop\",\"kind\":\"offers\"}")]
    public void Deserialize_OtherForms_AreRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ResourceReference>(json));
}
