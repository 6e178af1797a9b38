using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Tests.Runs;

public sealed class TicketEventsTests
{
    private static readonly TicketId Ticket = RunHost.Ticket;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<TicketEvent, string> Misuse => new()
    {
        { new TicketEvent { Id = " ", Ticket = Ticket, Kind = TicketEventKind.NewTicket }, "An event needs an id of 1 to 256 characters" },
        { new TicketEvent { Id = new string('x', 257), Ticket = Ticket, Kind = TicketEventKind.NewTicket }, "An event needs an id of 1 to 256 characters" },
        { new TicketEvent { Id = "e", Ticket = default, Kind = TicketEventKind.NewTicket }, "An event needs the ticket that it is about" },
        { new TicketEvent { Id = "e", Ticket = new TicketId(default, new string('x', 257)), Kind = TicketEventKind.NewTicket }, "An event needs the ticket that it is about" },
        { new TicketEvent { Id = "e", Ticket = Ticket, Kind = TicketEventKind.AssistantFailed }, "raised by the library alone" },
        { new TicketEvent { Id = "e", Ticket = Ticket, Kind = (TicketEventKind)99 }, "Hand in NewTicket, NewMessage or AgentRequested" },
        { new TicketEvent { Id = "e", Ticket = Ticket, Kind = TicketEventKind.NewTicket, Cause = new EventCause(default, [], 1) }, "raised by the library alone" },
    };

    [Theory]
    [MemberData(nameof(Misuse), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_Misuse_SaysWhatIsNeeded(TicketEvent ticketEvent, string message)
    {
        await using var host = new RunHost();

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => host.Events.HandleAsync(ticketEvent, Token));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal("ticketEvent", fault.ParamName);
        await Assert.ThrowsAsync<ArgumentException>(() => host.Events.HandleToEndAsync(ticketEvent, Token));
        Assert.Empty(await host.ListAsync());
    }

    [Fact]
    public async Task HandleAsync_Null_Throws()
    {
        await using var host = new RunHost();

        await Assert.ThrowsAsync<ArgumentNullException>(() => host.Events.HandleAsync(null!, Token));
    }

    [Fact]
    public async Task HandleAsync_ReturnsBeforeTheEventIsEvaluated()
    {
        await using var host = new RunHost();

        var id = await host.OpenAsync();

        Assert.Equal(RunState.Accepted, (await host.RunAsync(id)).State);
        Assert.Empty(host.Assistant.Asked);
    }

    [Fact]
    public async Task HandleAsync_SameIdAgain_SameRunAndOneReply()
    {
        await using var host = new RunHost();
        var ticketEvent = new TicketEvent { Id = "e", Ticket = Ticket, Kind = TicketEventKind.NewTicket };
        host.Desk.AddTicket(Ticket, "Hello");

        var first = await host.Events.HandleAsync(ticketEvent, Token);
        await host.DriveAsync();
        var again = await host.Events.HandleAsync(ticketEvent with { Kind = TicketEventKind.NewMessage }, Token);
        await host.DriveAsync();

        Assert.Equal(first, again);
        Assert.Single(await host.ListAsync());
        Assert.Single(host.Replies);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task HandleAsync_SameIdInTwoTenants_TwoRuns()
    {
        await using var host = new RunHost();
        TicketId other = new(new TenantId("other"), Ticket.Value);
        await host.OpenAsync();

        var id = await host.Events.HandleAsync(new TicketEvent { Id = "new", Ticket = other, Kind = TicketEventKind.NewTicket }, Token);

        Assert.Equal(other.Tenant, id.Tenant);
        Assert.Single(await host.ListAsync());
        Assert.Null(await host.Log.FindAsync(id with { Tenant = default }, Token));
    }

    [Fact]
    public async Task HandleToEndAsync_RunAndWhatItCaused_AreAtTheirEnds()
    {
        await using var host = new RunHost(new ScriptedAssistant(ScriptedAssistant.Unanswered(UnansweredReason.NoEvidence)));
        host.WorkflowsAre(Flows.Answering, Flows.On(new AssistantFailedTrigger(), new AddTagAction("look")));
        host.Desk.AddTicket(Ticket, "Hello");
        var ticketEvent = new TicketEvent { Id = "e", Ticket = Ticket, Kind = TicketEventKind.NewTicket };

        var run = await host.Events.HandleToEndAsync(ticketEvent, Token);

        Assert.Equal(RunEnd.Replied, run.End);
        Assert.Equal(["look"], host.Desk.Get(Ticket).Tags);
        Assert.Equal(run, await host.Events.HandleToEndAsync(ticketEvent, Token));
    }

    [Fact]
    public async Task HandleToEndAsync_Cancelled_RunGoesOnLater()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = true;
        await using var host = new RunHost(new ScriptedAssistant(async (_, token) =>
        {
            if (first)
            {
                first = false;
                asked.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }

            return ScriptedAssistant.Answer("The answer.");
        }));
        host.Desk.AddTicket(Ticket, "Hello");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var handling = host.Events.HandleToEndAsync(new TicketEvent { Id = "e", Ticket = Ticket, Kind = TicketEventKind.NewTicket }, stop.Token);
        await asked.Task.WaitAsync(Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => handling);
        Assert.Empty(host.Replies);
        await host.DriveAsync();

        Assert.Equal("The answer.", host.OnlyReply);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task TwoDriversAtOnce_OneIsTurnedAwayAndOneReplies()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new RunHost(new ScriptedAssistant(async (_, _) =>
        {
            asked.TrySetResult();
            await go.Task;
            return ScriptedAssistant.Answer("The answer.");
        }));
        await using var other = new RunHost(former: host);
        await host.OpenAsync();
        var driving = host.DriveAsync();
        await asked.Task.WaitAsync(Token);

        Assert.False(await other.DriveAsync());
        go.SetResult();

        Assert.True(await driving);
        Assert.Single(host.Assistant.Asked);
        Assert.Single(host.Replies);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task SupersededWorker_ItsWriteIsRefusedAndOneReplyIsSent()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource<Outcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var former = new ScriptedAssistant((_, _) =>
        {
            asked.TrySetResult();
            return go.Task;
        });
        await using var slow = new RunHost(former, configure: options =>
        {
            options.Runs.AnswerTimeout = TimeSpan.FromMinutes(20);
            options.Runs.LeaseDuration = TimeSpan.FromMinutes(21);
            options.Runs.Deadline = TimeSpan.FromDays(1);
        });
        await using var successor = new RunHost(new ScriptedAssistant(ScriptedAssistant.Answer("The successor's.")), configure: options => options.Runs.Deadline = TimeSpan.FromDays(1), former: slow);
        var id = await slow.OpenAsync();
        var driving = slow.DriveAsync();
        await asked.Task.WaitAsync(Token);
        slow.Clock.Advance(TimeSpan.FromMinutes(19));
        Assert.False(await successor.DriveAsync());
        await slow.Journal.LeaseAsync(Ticket, "successor", slow.Clock.GetUtcNow() + TimeSpan.FromMinutes(3), slow.Clock.GetUtcNow(), Token);

        Assert.True(await successor.DriveAsync());
        go.SetResult(ScriptedAssistant.Answer("The former's."));
        await driving;

        Assert.Equal("The successor's.", slow.OnlyReply);
        var run = await slow.RunAsync(id);
        Assert.Equal("The successor's.", run.Outcome!.Text);
    }

    [Fact]
    [Trait("Requirement", "S1")]
    [Trait("Requirement", "S40")]
    public async Task Worker_EventHandedIn_IsCarriedOutInTheBackground()
    {
        await using var host = new RunHost();
        host.Desk.AddTicket(Ticket, "Hello");
        var ended = EndedAsync(host);
        await StartAsync(host);

        await host.Events.HandleAsync(new TicketEvent { Id = "e", Ticket = Ticket, Kind = TicketEventKind.NewTicket }, Token);

        Assert.Equal(RunEnd.Replied, (await ended).End);
        Assert.Equal("The answer.", host.OnlyReply);
        await StopAsync(host);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Worker_LeftByAFormerProcess_IsPickedUp()
    {
        await using var former = new RunHost();
        await former.OpenAsync();
        await using var host = new RunHost(former: former);
        var ended = EndedAsync(host);

        await StartAsync(host);

        Assert.Equal(RunEnd.Replied, (await ended).End);
        Assert.Equal("The answer.", host.OnlyReply);
        await StopAsync(host);
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task Worker_RunThatFailed_IsTriedAgainBySweeping()
    {
        await using var host = new RunHost();
        host.Desk.FailNext();
        await host.OpenAsync();
        await host.DriveAsync();
        var ended = EndedAsync(host);
        await StartAsync(host);
        await host.Clock.WaitForTimersAsync(1, Token);

        host.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(RunEnd.Replied, (await ended).End);
        Assert.Single(host.Replies);
        await StopAsync(host);
    }

    [Fact]
    public async Task Worker_ManyTicketsAtOnce_EachGetsOneReply()
    {
        await using var host = new RunHost();
        TicketId[] tickets = [.. Enumerable.Range(0, 200).Select(i => new TicketId(default, $"many {i}"))];
        await StartAsync(host);

        await Parallel.ForEachAsync(tickets, Token, async (ticket, token) =>
        {
            var message = host.Desk.AddTicket(ticket, "Hello").Messages[0];
            await host.Events.HandleAsync(new TicketEvent { Id = $"{ticket} new", Ticket = ticket, Kind = TicketEventKind.NewTicket }, token);
            await host.Events.HandleToEndAsync(new TicketEvent { Id = $"{ticket} again", Ticket = ticket, Kind = TicketEventKind.NewMessage, MessageId = message.Id }, token);
        });

        Assert.All(tickets, ticket => Assert.Single(host.Desk.Get(ticket).Messages, message => message.Author == MessageAuthor.Assistant));
        Assert.Equal(0, host.Desk.RepeatedChanges);
        await StopAsync(host);
    }

    private static Task StartAsync(RunHost host) => host.Get<IEnumerable<IHostedService>>().OfType<RunWorker>().Single().StartAsync(Token);

    private static Task StopAsync(RunHost host) => host.Get<IEnumerable<IHostedService>>().OfType<RunWorker>().Single().StopAsync(Token);

    private static Task<Run> EndedAsync(RunHost host)
    {
        var changes = host.Get<RunChanges>().Subscribe();
        return WaitAsync();

        async Task<Run> WaitAsync()
        {
            using (changes)
            {
                await foreach (var run in changes.Reader.ReadAllAsync(Token))
                {
                    if (run.State == RunState.Completed)
                    {
                        return run;
                    }
                }
            }

            throw new InvalidOperationException("The changes ended.");
        }
    }
}
