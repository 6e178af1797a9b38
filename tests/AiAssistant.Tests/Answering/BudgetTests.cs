using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Tests.Answering.Spending;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Answering;

/// <summary>What becomes of an answer when the chat model may not be asked any more.</summary>
public sealed class BudgetTests
{
    private const string Question = "How long does delivery take?";
    private const string Extractive = "Parcels arrive within 3 working days.";
    private const string Good = """{"parts":[{"question":1,"text":"Your parcels arrive within 3 working days.","citations":["e1"]}]}""";
    private static readonly TicketId Ticket = new(AnsweringWorld.Tenant, "t-1");

    [Fact]
    public async Task Answer_BudgetSpent_ExtractiveAndTheModelIsNotCalled()
    {
        var chat = new FixedChatClient(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Scope = static scope => scope with { Ticket = Ticket, Budget = new UsageBudget { CallsPerTicket = 0 } };

        var outcome = await world.AskAsync(Question);

        Assert.Equal((OutcomeKind.Answered, Extractive), (outcome.Kind, outcome.Text));
        Assert.Equal([Degradation.BudgetSpent], outcome.Degradations);
        Assert.Empty(chat.Prompts);
    }

    [Fact]
    public async Task Answer_BudgetEndsWithinTheRepair_Extractive()
    {
        var chat = new FixedChatClient("Sure! It takes three days.", Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Scope = static scope => scope with { Ticket = Ticket, Budget = new UsageBudget { CallsPerTicket = 1 } };

        var outcome = await world.AskAsync(Question);

        Assert.Equal(Extractive, outcome.Text);
        Assert.Equal([Degradation.BudgetSpent], outcome.Degradations);
        Assert.Single(chat.Prompts);
    }

    [Fact]
    public async Task Answer_SecondMessageOfTheTicket_CountsTheFirst()
    {
        using var world = await AnsweringWorld.CreateAsync(new FixedChatClient(Good));
        world.Usage = new InMemoryUsageStore(world.Time);
        world.Scope = static scope => scope with { Ticket = Ticket, Budget = new UsageBudget { CallsPerTicket = 1 } };

        Assert.Empty((await world.AskAsync(Question)).Degradations);
        Assert.Equal([Degradation.BudgetSpent], (await world.AskAsync(Question)).Degradations);
        Assert.Equal(1, (await world.Usage.ReadAsync(UsageKey.Of(Ticket), TestContext.Current.CancellationToken)).Calls);
    }

    [Fact]
    public async Task Answer_UsageCannotBeChecked_ModelIsNotCalled()
    {
        var chat = new FixedChatClient(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Usage = new UnreachableUsageStore();
        world.Scope = static scope => scope with { Budget = new UsageBudget { TokensPerDay = 1_000_000 } };

        var outcome = await world.AskAsync(Question);

        Assert.Equal(Extractive, outcome.Text);
        Assert.Equal([Degradation.ModelUnavailable], outcome.Degradations);
        Assert.Empty(chat.Prompts);
    }

    [Fact]
    public async Task Answer_NoEvidence_SpendsNothing()
    {
        var chat = new FixedChatClient(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Scope = static scope => scope with { Ticket = Ticket, Budget = new UsageBudget { CallsPerTicket = 0 } };

        var outcome = await world.AskAsync("Do you sell bitcoin?");

        Assert.Equal(OutcomeKind.Unanswered, outcome.Kind);
        Assert.NotEqual(UnansweredReason.BudgetSpent, outcome.Reason);
        Assert.Empty(outcome.Degradations);
    }
}
