using System.Text.Json;
using AiAssistant.Workflows;

namespace AiAssistant.Abstractions.Tests.Workflows;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Text = new("Hello") { Texts = new Dictionary<string, string> { ["pl"] = "Cześć", ["fr"] = "Bonjour" } };

    [Fact]
    public void For_Language_GivesItsVariantElseTheTextForAll()
    {
        Assert.Equal("Cześć", Text.For("pl"));
        Assert.Equal("Hello", Text.For("de"));
        Assert.Equal("Hello", Text.For(null));
    }

    [Fact]
    public void Equals_SameVariantsInAnotherOrder_IsEqual()
    {
        var same = new LocalizedText("Hello") { Texts = new Dictionary<string, string> { ["fr"] = "Bonjour", ["pl"] = "Cześć" } };

        Assert.Equal(Text, same);
        Assert.Equal(Text.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Text, new LocalizedText("Hello"));
        Assert.NotEqual(Text, Text with { Texts = new Dictionary<string, string> { ["fr"] = "Salut", ["pl"] = "Cześć" } });
    }

    [Fact]
    public void Serialize_Text_TakesTheShorterFormThatHoldsEverything()
    {
        Assert.Equal("\"Hello\"", JsonSerializer.Serialize(new LocalizedText("Hello")));
        Assert.StartsWith("{\"text\":\"Hello\",\"texts\":{\"fr\":\"Bonjour\",\"pl\":", JsonSerializer.Serialize(Text), StringComparison.Ordinal);
        Assert.Equal(Text, JsonSerializer.Deserialize<LocalizedText>(JsonSerializer.Serialize(Text)));
        Assert.Equal(new LocalizedText("a"), JsonSerializer.Deserialize<LocalizedText>("{\"text\":\"a\"}"));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"texts\":{\"pl\":\"a\"}}")]
    [InlineData("{\"text\":1}")]
    [InlineData("{\"text\":\"a\",\"texts\":[]}")]
    [InlineData("{\"text\":\"a\",\"texts\":{\"pl\":null}}")]
    [InlineData("{\"text\":\"a\",\"other\":1}")]
    public void Deserialize_OtherForms_AreRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalizedText>(json));
}
