using System.Text.Json;
using AiAssistant.Tickets;

namespace AiAssistant.Abstractions.Tests.Tickets;

public sealed class TicketStatusTests
{
    [Fact]
    public void Default_Status_IsOpen()
    {
        Assert.Equal("Open", default(TicketStatus).Value);
        Assert.Equal(TicketStatus.Open, new TicketStatus("OPEN"));
        Assert.Equal(TicketStatus.Open.GetHashCode(), new TicketStatus("open").GetHashCode());
    }

    [Fact]
    public void Equals_Statuses_IgnoresCaseOnly()
    {
        Assert.True(TicketStatus.Closed == new TicketStatus("closed"));
        Assert.True(TicketStatus.Closed != TicketStatus.Pending);
        Assert.False(TicketStatus.Closed.Equals("Closed"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Constructor_Blank_IsMisuse(string? value) => Assert.ThrowsAny<ArgumentException>(() => new TicketStatus(value!));

    [Fact]
    public void Serialize_Status_IsItsBareValue()
    {
        Assert.Equal("\"Open\"", JsonSerializer.Serialize(TicketStatus.Open));
        Assert.Equal(new TicketStatus("On hold"), JsonSerializer.Deserialize<TicketStatus>("\"On hold\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TicketStatus>("\"\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TicketStatus>("1"));
    }
}
