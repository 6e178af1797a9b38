using ConsoleHost.Tests.Terminal;

namespace ConsoleHost.Tests;

public sealed class ChatTests : IAsyncLifetime
{
    private const string Ready = "Enter: send";

    private readonly SellerSession _seller = new();

    public async ValueTask InitializeAsync()
    {
        await _seller.StartAsync();
        await _seller.ChooseAsync("Chat as a customer", thenSees: Ready);
    }

    public ValueTask DisposeAsync() => _seller.DisposeAsync();

    [Fact]
    public async Task Ask_KnownPrice_IsAnsweredWithItsSource()
    {
        await _seller.WriteAsync("How much is the Lumo desk lamp?", thenSees: "source: lamps / L1");

        await _seller.SeesAsync("49.90");
        await _seller.SeesAsync("Closed");
    }

    [Fact]
    [Trait("Requirement", "S33")]
    [Trait("Requirement", "S38")]
    public async Task Button_Pressed_BringsTheAgentMessageAndOpensTheTicket()
    {
        await _seller.WriteAsync("How much is the Lumo desk lamp?", thenSees: "[ Contact an agent ]");
        Assert.DoesNotContain("Reply AGENT", _seller.Latest, StringComparison.Ordinal);

        _seller.Press(Keys.Tab, Keys.Enter);
        await _seller.SeesAsync("one of our people will take over this conversation");
        await _seller.SeesAsync("Open · assigned to customer-care");
    }

    [Fact]
    [Trait("Requirement", "S33")]
    public async Task Keyword_WithoutButtons_BringsTheAgentMessage()
    {
        await _seller.BackAsync("Customers get a keyword");
        await _seller.ChooseAsync("Customers get a keyword", thenSees: Ready);
        await _seller.WriteAsync("How much is the Lumo desk lamp?", thenSees: "Reply AGENT to talk to a person.");

        await _seller.WriteAsync("AGENT", thenSees: "one of our people will take over this conversation");
    }

    [Fact]
    public async Task Why_AfterAFailure_TellsWhatEachWorkflowSaid()
    {
        await _seller.WriteAsync("Does the Lumo desk lamp have Bluetooth?", thenSees: "assigned to customer-care");
        await _seller.BackAsync("Why this reply?");

        await _seller.ChooseAsync("Why this reply?", thenSees: "Add a tag: needs-person");

        await _seller.SeesAsync("Answer every message: Ran");
        await _seller.SeesAsync("certainty 3%");
        await _seller.SeesAsync("it waits for \"Customer asks for an agent\", but \"AI assistant failed (The product is known");
    }

    [Fact]
    public async Task Leave_FromTheMenus_EndsWithoutAnError()
    {
        await _seller.BackAsync("Back to the main menu");
        await _seller.ChooseAsync("Back to the main menu", thenSees: "Leave");
        _seller.Press([.. Keys.Text("Leave"), Keys.Enter]);

        Assert.Equal(0, await _seller.Ended);
    }
}
