using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Runs;

/// <summary>Replies that are plainer than they could be, and what workflows make of them.</summary>
public sealed class DegradedReplyTests
{
    private static readonly Outcome Degraded = new(OutcomeKind.Answered)
    {
        Text = "Three days.",
        Parts = [new OutcomePart("When?", OutcomeKind.Answered) { Text = "Three days." }],
        Degradations = [Degradation.BudgetSpent],
    };

    [Fact]
    public async Task AssistantDegraded_BudgetSpent_WorkflowsThatNameItOrAnyFire()
    {
        await using var host = new RunHost(new ScriptedAssistant(Degraded));
        host.WorkflowsAre(
            Flows.Answering,
            Flows.On(new AssistantDegradedTrigger { Degradations = [new Degradation("budgetspent")] }, new AddTagAction("budget")),
            Flows.On(new AssistantDegradedTrigger(), new AddTagAction("any")),
            Flows.On(new AssistantDegradedTrigger { Degradations = [Degradation.ModelUnavailable] }, new AddTagAction("wrong")),
            Flows.On(new AssistantFailedTrigger(), new AddTagAction("wrong")));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal("Three days.", host.OnlyReply);
        Assert.Equal(["budget", "any"], host.Desk.Get(RunHost.Ticket).Tags);
        var run = await host.CausedAsync(TicketEventKind.AssistantDegraded);
        Assert.Equal([Degradation.BudgetSpent], run.Snapshot!.Degradations);
    }

    [Fact]
    public async Task AssistantDegraded_AnswerAsItCouldBe_NotRaised()
    {
        await using var host = new RunHost(new ScriptedAssistant(Degraded with { Degradations = [] }));

        await host.DriveAsync(await host.OpenAsync());

        Assert.DoesNotContain(await host.ListAsync(), static run => run.Event.Kind == TicketEventKind.AssistantDegraded);
    }

    [Fact]
    public async Task AssistantFailed_BudgetSpent_FiresByItsReason()
    {
        var failed = ScriptedAssistant.Unanswered(UnansweredReason.BudgetSpent) with { Degradations = [Degradation.BudgetSpent] };
        await using var host = new RunHost(new ScriptedAssistant(failed));
        host.WorkflowsAre(
            Flows.Answering,
            Flows.On(new AssistantFailedTrigger { Reasons = [UnansweredReason.BudgetSpent] }, new AddTagAction("budget")),
            Flows.On(new AssistantDegradedTrigger(), new AddTagAction("wrong")));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(["budget"], host.Desk.Get(RunHost.Ticket).Tags);
    }

    [Fact]
    public async Task Settings_Budget_ReachesTheAssistantWithTicketAndZone()
    {
        await using var host = new RunHost(new ScriptedAssistant(Degraded));
        var budget = new UsageBudget { CallsPerTicket = 3 };
        host.SettingsAre(new TenantSettings { Budget = budget, TimeZone = "Europe/Warsaw" });

        await host.DriveAsync(await host.OpenAsync());

        var scope = Assert.Single(host.Assistant.Asked);
        Assert.Equal((budget, (TicketId?)RunHost.Ticket, "Europe/Warsaw"), (scope.Budget, scope.Ticket, scope.TimeZone));
    }
}
