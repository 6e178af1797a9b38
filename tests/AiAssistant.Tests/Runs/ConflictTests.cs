using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Runs;

/// <summary>The ticket changes between the decision and the send.</summary>
public sealed class ConflictTests
{
    private static readonly TicketId Ticket = RunHost.Ticket;

    [Fact]
    public async Task Conflict_Once_DecidedAgainAndAnswered()
    {
        await using var host = new RunHost();
        host.Desk.BeforeNext(_ => host.Desk.Edit(Ticket, ticket => ticket with { Tags = ["vip"] }), change => change is SendMessage);

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal((RunEnd.Replied, 1), (run.End, run.Conflicts));
        Assert.Equal(["vip"], run.Snapshot!.Tags);
        Assert.Equal("The answer.", host.OnlyReply);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Conflict_WithoutEnd_FallbackAfterTheLimit()
    {
        await using var host = new RunHost();
        host.Desk.ConflictNext(times: 4, change => change is SendMessage);

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Equal(Flows.Fallback, host.OnlyReply);
        Assert.Equal(4, host.Assistant.Asked.Count);
        Assert.Equal(UnansweredReason.TicketChanged, (await host.CausedAsync(TicketEventKind.AssistantFailed)).Event.Cause!.Reason);
        Assert.Null(Assert.Single(host.Desk.Applied).Context.ExpectedRevision);
    }

    [Theory]
    [InlineData(RunHost.FullDesk)]
    [InlineData(DeskCapabilities.None)]
    public async Task CustomerWritesWhileTheAnswerIsWritten_DecidedAgainWithBoth(DeskCapabilities capabilities)
    {
        RunHost? host = null;
        host = new RunHost(
            new ScriptedAssistant((scope, _) =>
            {
                if (scope.Messages.Count == 1)
                {
                    host!.Desk.CustomerWrites(Ticket, "And one more thing");
                }

                return Task.FromResult(ScriptedAssistant.Answer($"Answer to {scope.Messages.Count}."));
            }),
            capabilities);
        await using var disposing = host;

        var run = await host.DriveAsync(await host.OpenAsync());

        Assert.StartsWith("Answer to 2.", host.OnlyReply);
        Assert.Equal(host.Desk.Get(Ticket).Messages[1].Id, run.LastMessageId);
    }

    [Fact]
    public async Task CustomerWritesJustBeforeTheSend_EventAcceptedToo_OneReplyToBoth()
    {
        await using var host = new RunHost();
        host.Desk.BeforeNext(_ => host.WriteAsync().GetAwaiter().GetResult(), change => change is SendMessage);
        var first = await host.OpenAsync();

        await host.DriveAsync();

        var runs = await host.ListAsync();
        Assert.Equal([RunEnd.CoveredBy, RunEnd.Replied], runs.Select(run => run.End!.Value));
        Assert.Equal(first, runs[0].Id);
        Assert.Single(host.Replies);
    }

    [Fact]
    public async Task FixedMessage_AgentRepliesJustBefore_IsNotSent()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.On(new NewMessageTrigger(), new SendMessageAction("We are closed.")));
        host.Desk.BeforeNext(_ => host.Desk.AgentReplies(Ticket, "I am on it."));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Empty(host.Replies);
    }

    [Fact]
    public async Task AssignThenTell_OwnAssignment_DoesNotSilenceTheMessage()
    {
        await using var host = new RunHost();
        host.WorkflowsAre(Flows.On(new NewMessageTrigger(), new AssignAction(Agent: "Anna"), new SendMessageAction("Anna takes care of it.")));

        await host.DriveAsync(await host.OpenAsync());

        Assert.Equal("Anna takes care of it.", host.OnlyReply);
        Assert.Equal("Anna", host.Desk.Get(Ticket).Agent);
    }
}
