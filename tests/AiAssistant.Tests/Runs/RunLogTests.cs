using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Runs;

public sealed class RunLogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WatchAsync_OneTenant_EachRecordOfItsRuns()
    {
        await using var host = new RunHost();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var watch = host.Log.WatchAsync(default, stop.Token).GetAsyncEnumerator(Token);
        var next = watch.MoveNextAsync();
        TicketId other = new(new TenantId("other"), "T1");
        host.Desk.AddTicket(other, "Hello");
        await host.Events.HandleAsync(new TicketEvent { Id = "other", Ticket = other, Kind = TicketEventKind.NewTicket }, Token);
        var id = await host.OpenAsync();
        await host.DriveAsync();

        List<RunState> states = [];
        while (await next)
        {
            Assert.Equal(id, watch.Current.Id);
            states.Add(watch.Current.State);
            if (watch.Current.State == RunState.Completed)
            {
                break;
            }

            next = watch.MoveNextAsync();
        }

        Assert.Equal([RunState.Accepted, RunState.Decided, RunState.Planned, RunState.Planned, RunState.Completed], states);
    }

    [Fact]
    public async Task WatchAsync_EventThatARunRaises_IsSeenFromItsAcceptanceOn()
    {
        await using var host = new RunHost(new ScriptedAssistant(ScriptedAssistant.Unanswered(UnansweredReason.NoEvidence)));
        await using var watch = host.Log.WatchAsync(default, Token).GetAsyncEnumerator(Token);
        var next = watch.MoveNextAsync();
        await host.OpenAsync();
        await host.DriveAsync();

        while (await next && watch.Current.Event.Kind != TicketEventKind.AssistantFailed)
        {
            next = watch.MoveNextAsync();
        }

        Assert.Equal(RunState.Accepted, watch.Current.State);
    }

    [Fact]
    public async Task ListAsync_OneTenant_NoneOfAnother()
    {
        await using var host = new RunHost();
        var mine = await host.OpenAsync();
        TicketId other = new(new TenantId("other"), "T1");
        var theirs = await host.Events.HandleAsync(new TicketEvent { Id = "new", Ticket = other, Kind = TicketEventKind.NewTicket }, Token);

        Assert.Equal([mine], await IdsAsync(host, default));
        Assert.Equal([theirs], await IdsAsync(host, other.Tenant));
        Assert.Empty(await IdsAsync(host, other.Tenant, new RunFilter { Run = mine }));
        Assert.Equal([theirs], await IdsAsync(host, other.Tenant, new RunFilter { Tenant = default(TenantId) }));
    }

    private static async Task<List<RunId>> IdsAsync(RunHost host, TenantId tenant, RunFilter? filter = null)
    {
        var ids = new List<RunId>();
        await foreach (var run in host.Log.ListAsync(tenant, filter, Token))
        {
            ids.Add(run.Id);
        }

        return ids;
    }
}
