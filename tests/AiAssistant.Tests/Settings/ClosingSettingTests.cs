using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Settings;

/// <summary>The tick-box "close answered tickets", through the whole library.</summary>
[Trait("Requirement", "S37")]
public sealed class ClosingSettingTests
{
    private static readonly TenantSettings Ticked = new() { CloseAnsweredTickets = true };

    [Theory]
    [InlineData(true, "Closed")]
    [InlineData(false, "Open")]
    public async Task Answered_ClosesOnlyIfTicked(bool ticked, string status)
    {
        await using var shop = await SettledShop.OpenAsync(Ticked with { CloseAnsweredTickets = ticked });

        await shop.AskAsync(SettledShop.Delivery);

        Assert.Equal((SettledShop.DeliveryAnswer, status), (shop.Reply(), shop.Status().Value));
    }

    [Fact]
    public async Task TickedLater_CountsFromTheNextEvent()
    {
        await using var shop = await SettledShop.OpenAsync(new TenantSettings());
        await shop.AskAsync(SettledShop.Delivery, id: "before");

        await shop.Settings.SaveAsync(default, Ticked, cancellationToken: TestContext.Current.CancellationToken);
        await shop.AskAsync(SettledShop.Delivery, id: "after");

        Assert.Equal((TicketStatus.Open, TicketStatus.Closed), (shop.Status("before"), shop.Status("after")));
    }

    [Fact]
    public async Task Fallback_StaysOpen()
    {
        await using var shop = await SettledShop.OpenAsync(Ticked);

        await shop.AskAsync(SettledShop.OffTopic);

        Assert.Equal((SettledShop.Fallback, TicketStatus.Open), (shop.Reply(), shop.Status()));
    }

    [Fact]
    public async Task PartialAnswer_StaysOpen()
    {
        await using var shop = await SettledShop.OpenAsync(Ticked);

        var run = await shop.AskAsync($"{SettledShop.Delivery} {SettledShop.OffTopic}");

        Assert.True(run.Outcome!.IsPartial);
        Assert.StartsWith(SettledShop.DeliveryAnswer, shop.Reply(), StringComparison.Ordinal);
        Assert.Equal(TicketStatus.Open, shop.Status());
    }

    [Fact]
    [Trait("Requirement", "S38")]
    public async Task AgentWishedInWords_StaysOpen()
    {
        await using var shop = await SettledShop.OpenAsync(Ticked);

        await shop.AskAsync($"{SettledShop.Delivery} I want to talk to a real person, please.");

        Assert.Equal((SettledShop.AgentMessage, TicketStatus.Open), (shop.Reply(), shop.Status()));
    }

    [Fact]
    [Trait("Requirement", "S38")]
    public async Task ButtonPressedAfterTheTicketWasClosed_OpensAgain()
    {
        await using var shop = await SettledShop.OpenAsync(Ticked);
        await shop.AskAsync(SettledShop.Delivery);
        Assert.Equal(TicketStatus.Closed, shop.Status());

        await shop.PressAsync();

        Assert.Equal((SettledShop.AgentMessage, TicketStatus.Open), (shop.Reply(), shop.Status()));
    }

    [Fact]
    [Trait("Requirement", "S38")]
    public async Task AnsweredAfterAnAgentWasAskedFor_StaysOpen()
    {
        await using var shop = await SettledShop.OpenAsync(Ticked, desk: DeskCapabilities.IdempotentSend);
        await shop.AskAsync("AGENT");

        var run = await shop.WriteAsync(SettledShop.Delivery);

        Assert.Equal(OutcomeKind.Answered, run.Outcome!.Kind);
        Assert.Equal(TicketStatus.Open, shop.Status());
    }
}
