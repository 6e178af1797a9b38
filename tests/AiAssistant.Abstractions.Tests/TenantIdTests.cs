using System.Text.Json;

namespace AiAssistant.Abstractions.Tests;

public sealed class TenantIdTests
{
    [Fact]
    public void Equals_EmptyAndDefault_AreTheSameTenant()
    {
        Assert.Equal(default, new TenantId(""));
        Assert.Equal(default(TenantId).GetHashCode(), new TenantId("").GetHashCode());
        Assert.Equal("", default(TenantId).Value);
    }

    [Fact]
    public void Equals_OtherCase_IsAnotherTenant() => Assert.NotEqual(new TenantId("a"), new TenantId("A"));

    [Fact]
    public void Constructor_Null_IsMisuse() => Assert.Throws<ArgumentNullException>(() => new TenantId(null!));

    [Fact]
    public void CompareTo_Tenants_IsOrdinal()
    {
        TenantId[] sorted = [default, new("B"), new("a"), new("ą")];

        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[0] < sorted[1] && sorted[2] > sorted[1] && sorted[1] <= new TenantId("B") && sorted[1] >= new TenantId("B"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("seller \"7\"")]
    public void Serialize_Tenant_IsItsBareValue(string value)
    {
        var json = JsonSerializer.Serialize(new TenantId(value));

        Assert.Equal(JsonSerializer.Serialize(value), json);
        Assert.Equal(new TenantId(value), JsonSerializer.Deserialize<TenantId>(json));
    }
}
