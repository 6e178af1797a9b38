using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Runs;

/// <summary>The setting that closes answered tickets, and when it does not.</summary>
[Trait("Requirement", "S37")]
public sealed class ClosingTests
{
    private static readonly TicketId Ticket = RunHost.Ticket;

    [Theory]
    [InlineData(true, "Closed")]
    [InlineData(false, "Open")]
    public async Task Answered_ClosesOnlyIfTicked(bool ticked, string status)
    {
        await using var host = Create(ticked: ticked);

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(status, host.Desk.Get(Ticket).Status.Value);
    }

    [Fact]
    public void Setting_ByDefault_IsOff() => Assert.False(new TenantSettings().CloseAnsweredTickets);

    [Fact]
    public async Task Fallback_IsNoAnswer_StaysOpen()
    {
        await using var host = Create(ScriptedAssistant.Unanswered(UnansweredReason.NoEvidence));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
    }

    [Fact]
    public async Task ClarifyingQuestion_StaysOpen()
    {
        await using var host = Create(new Outcome(OutcomeKind.Asked) { Text = "Which colour?" });

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal("Which colour?", host.OnlyReply);
        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
    }

    [Fact]
    public async Task AnswerRejected_StaysOpen()
    {
        await using var host = Create();
        host.Desk.RejectNext();

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
    }

    [Fact]
    public async Task CustomerWroteAgainJustBefore_StaysOpen()
    {
        await using var host = Create();
        host.Desk.BeforeNext(_ => host.Desk.CustomerWrites(Ticket, "One more"), change => change is SetStatus);

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
        Assert.Equal(RunFaults.CustomerWroteAgain, run.Effects[1].Reason);
        Assert.Equal(RunEnd.Replied, run.End);
    }

    [Fact]
    public async Task AgentTookOverJustBefore_StaysOpen()
    {
        await using var host = Create();
        host.Desk.BeforeNext(_ => host.Desk.AgentReplies(Ticket, "Hello"), change => change is SetStatus);

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
        Assert.Equal(RunFaults.AgentTookOver, run.Effects[1].Reason);
    }

    [Fact]
    [Trait("Requirement", "S38")]
    public async Task ButtonPressedJustBefore_StaysOpen()
    {
        await using var host = Create();
        host.Desk.BeforeNext(
            _ =>
            {
                host.PressAsync().GetAwaiter().GetResult();
                host.Desk.Edit(Ticket, ticket => ticket with { Tags = ["pressed"] });
            },
            change => change is SetStatus);

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(RunFaults.AgentExpected, run.Effects[1].Reason);
        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
        Assert.Equal(["The answer.", Flows.AgentMessage], host.Replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task DeskAlwaysInConflict_GivesUpAndTheRunEnds()
    {
        await using var host = Create();
        host.Desk.ConflictNext(times: 100, change => change is SetStatus);

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal((RunState.Completed, RunEnd.Replied), (run.State, run.End));
        Assert.Equal(RunFaults.TicketChanged, run.Effects[1].Reason);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task EarlierMessageUnanswered_LaterAnswerDoesNotClose()
    {
        await using var host = new RunHost(new ScriptedAssistant((scope, _) => Task.FromResult(
            scope.Messages.Count == 1 ? ScriptedAssistant.Unanswered(UnansweredReason.NoEvidence) : ScriptedAssistant.Answer("The answer."))));
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = true });
        await host.DriveAsync(await host.OpenAsync());

        await host.DriveAsync(await host.WriteAsync());

        Assert.Equal([Flows.Fallback, "The answer."], host.Replies.Select(reply => reply.Text));
        Assert.Equal(TicketStatus.Open, host.Desk.Get(Ticket).Status);
    }

    private static RunHost Create(Outcome? outcome = null, bool ticked = true)
    {
        var host = new RunHost(new ScriptedAssistant(outcome));
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = ticked });
        return host;
    }
}
