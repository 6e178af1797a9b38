using ConsoleHost.Tests.Terminal;

namespace ConsoleHost.Tests;

public sealed class WorkflowsScreenTests : IAsyncLifetime
{
    private const string AddWorkflow = "Add a workflow";
    private const string List = "Automated workflows Name Starting conditions Actions";

    private readonly SellerSession _seller = new();

    public async ValueTask InitializeAsync()
    {
        await _seller.StartAsync();
        await _seller.ChooseAsync("Automated workflows", thenSees: List);
    }

    public ValueTask DisposeAsync() => _seller.DisposeAsync();

    [Fact]
    [Trait("Requirement", "S30")]
    [Trait("Requirement", "S31")]
    [Trait("Requirement", "S32")]
    [Trait("Requirement", "S34")]
    public async Task AddWorkflow_UseAssistantWithItsThreeParts_IsListed()
    {
        await NameAndTriggerAsync("Lamps only", trigger: 0);
        await _seller.ChooseAsync("Use AI assistant", thenSees: "Resources the AI assistant uses");
        await _seller.EnterAsync("The assistant has no resources to answer from.");
        await _seller.SeesAsync("[ ] lamps");
        await _seller.TickAsync([1], thenSees: "Alternative message when AI could not answer");
        await _seller.EnterAsync("The message for when the assistant cannot answer is empty.");
        await _seller.WriteAsync("Sorry.", thenSees: "Message when the user selects contact an agent");
        await _seller.WriteAsync("A colleague takes over.", thenSees: "Action: Use AI assistant: lamps");
        await _seller.ChooseAsync("Finish", thenSees: List);

        await _seller.SeesAsync("Lamps only on New customer message");
    }

    [Fact]
    [Trait("Requirement", "S36")]
    [Trait("Requirement", "S41")]
    [Trait("Requirement", "S42")]
    [Trait("Requirement", "S43")]
    [Trait("Requirement", "S44")]
    public async Task AddWorkflow_AssistantFailedWithConditions_AssignsAndNotifies()
    {
        await NameAndTriggerAsync("Night watch", trigger: 4, thenSees: "For which reasons?");
        await _seller.EnterAsync("Assign an agent or a team");
        await _seller.ChooseAsync("Assign", thenSees: "❯ Agent");
        await _seller.ChooseAsync("Team", thenSees: "Team");
        await _seller.WriteAsync("night", thenSees: "Action: Assign an agent or a team: night");
        await _seller.ChooseAsync("Add a condition", thenSees: "Working hours");
        await _seller.ChooseAsync("Working hours", thenSees: "❯ office");
        await _seller.ChooseAsync("office", thenSees: "Within working hours");
        await _seller.ChooseAsync("Outside", thenSees: "Condition: Outside working hours: office");
        await _seller.ChooseAsync("Add a condition", thenSees: "Account");
        await _seller.ChooseAsync("Account", thenSees: "[ ] lamps");
        await _seller.TickAsync([0], thenSees: "Condition: Account: feed:lamps");
        await _seller.ChooseAsync("Add an action", thenSees: "Send an e-mail notification");
        await _seller.ChooseAsync("Send an e-mail notification", thenSees: "Recipients");
        await _seller.WriteAsync("not an address", thenSees: "Subject");
        await _seller.WriteAsync("A customer waits", thenSees: "Text");
        await _seller.WriteAsync("Please look.", thenSees: "Action: Send an e-mail notification: not, an, address");

        await _seller.ChooseAsync("Finish", thenSees: "This is not an e-mail address.");
        await _seller.SeesAsync("❯ Action: Send an e-mail notification: not, an, address");
        await _seller.EnterAsync("Edit");
        await _seller.ChooseAsync("Edit", thenSees: "Recipients");
        await _seller.WriteAsync("on-call@shop.example", thenSees: "A customer waits");
        await _seller.EnterAsync("Please look.");
        await _seller.EnterAsync("Action: Send an e-mail notification: on-call@shop.example");
        await _seller.ChooseAsync("Finish", thenSees: List);

        await _seller.SeesAsync("Night watch on AI assistant failed");
    }

    [Fact]
    public async Task AddWorkflow_NothingToDo_LeadsBackToTheActionsAndAsksBeforeItIsLost()
    {
        await NameAndTriggerAsync("Idle", trigger: 2);
        await _seller.BackAsync("❯ Finish");
        await _seller.EnterAsync("The workflow does nothing. Add an action.");
        await _seller.SeesAsync("❯ Add an action");
        await _seller.BackAsync("Give up these changes?");
        await _seller.ChooseAsync("No", thenSees: "Name: Idle");
        await _seller.BackAsync("Give up these changes?");
        await _seller.ChooseAsync("Yes", thenSees: List);

        Assert.DoesNotContain("Idle on", _seller.Latest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manage_SwitchOffMoveAndDelete_ChangesTheList()
    {
        await _seller.ChooseAsync("Answer every message", thenSees: "Switch off");
        await _seller.ChooseAsync("Switch off", thenSees: "Answer every message off");
        await _seller.ChooseAsync("Answer every message", thenSees: "Switch on");
        await _seller.ChooseAsync("Later", thenSees: "customer-care + Add… ❯ Answer every message off");

        await _seller.ChooseAsync("Answer every message", thenSees: "Delete");
        await _seller.ChooseAsync("Delete", thenSees: "for good?");
        await _seller.ChooseAsync("Yes", thenSees: List);
        Assert.DoesNotContain("Answer every message off", _seller.Latest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manage_AnotherWorkflowMissesAResource_IsChangedAllTheSame()
    {
        await _seller.BackAsync("Main menu");
        await _seller.ChooseAsync("Settings > AI settings", thenSees: "Close tickets");
        await _seller.ChooseAsync("AI assistant", thenSees: "Add an offer");
        await _seller.ChooseAsync("lamps", thenSees: "Delete");
        await _seller.ChooseAsync("Delete", thenSees: "Delete \"lamps\" for good?");
        await _seller.ChooseAsync("Yes", thenSees: "Add an offer");
        await _seller.BackAsync("Close tickets");
        await _seller.BackAsync("Main menu");
        await _seller.ChooseAsync("Automated workflows", thenSees: List);

        await _seller.ChooseAsync("The customer asks", thenSees: "Switch off");
        await _seller.ChooseAsync("Switch off", thenSees: "The customer asks for a person off");
        await _seller.ChooseAsync("Answer every", thenSees: "Switch off");
        await _seller.ChooseAsync("Switch off", thenSees: "Answer every message off");
    }

    private async Task NameAndTriggerAsync(string name, int trigger, string thenSees = "Use AI assistant")
    {
        await _seller.ChooseAsync(AddWorkflow, thenSees: "Enter: next");
        await _seller.WriteAsync(name, thenSees: "What starts the workflow?");
        await _seller.TickAsync([trigger], thenSees);
    }
}
