using AiAssistant.Runs;
using AiAssistant.Tickets;
using ConsoleHost.Desk;
using ConsoleHost.Setup;

namespace ConsoleHost.Tickets;

/// <summary>A ticket of the console: opens it, lets the customer write, and tells what became of it.</summary>
internal sealed class TicketSession
{
    private readonly ConsoleDesk _desk;
    private readonly TicketEvents _events;
    private readonly RunLog _log;
    private readonly TimeProvider _time;
    private readonly TicketId _id;
    private bool _isOpen;

    public TicketSession(string id, Ticket template, ConsoleDesk desk, TicketEvents events, RunLog log, TimeProvider time)
    {
        _desk = desk;
        _events = events;
        _log = log;
        _time = time;
        _id = new TicketId(Shop.Tenant, id);
        desk.Open(template with { Id = _id, CreatedAt = time.GetUtcNow() });
    }

    public TimeSpan Elapsed { get; private set; }

    /// <summary>The customer writes, and the message is handled to its end. Returns the runs it caused.</summary>
    public async Task<IReadOnlyList<Run>> SayAsync(string text, CancellationToken cancellationToken)
    {
        var messageId = _desk.Receive(_id, text);
        var before = (await RunsAsync(cancellationToken)).Count;
        var started = _time.GetTimestamp();
        await _events.HandleToEndAsync(
            new TicketEvent
            {
                Id = $"{_id.Value}/{messageId}",
                Ticket = _id,
                Kind = _isOpen ? TicketEventKind.NewMessage : TicketEventKind.NewTicket,
                MessageId = messageId,
            },
            cancellationToken);
        _isOpen = true;
        Elapsed += _time.GetElapsedTime(started);
        return [.. (await RunsAsync(cancellationToken)).Skip(before)];
    }

    public async Task<Ticket> TicketAsync(CancellationToken cancellationToken) =>
        await _desk.FindAsync(_id, cancellationToken) ?? throw new InvalidOperationException($"The ticket {_id} is gone.");

    public async Task<ReportedTicket> ReportAsync(CancellationToken cancellationToken)
    {
        var runs = await RunsAsync(cancellationToken);
        var ticket = await TicketAsync(cancellationToken);
        var outcome = runs.LastOrDefault(static run => run.Outcome is not null)?.Outcome;
        return new ReportedTicket(
            _id.Value,
            outcome?.Kind.ToString() ?? "NotHandled",
            ticket.Messages.Count(static message => message.Author == MessageAuthor.Assistant),
            outcome?.Text,
            [.. (outcome?.Citations ?? []).Select(static citation => new ReportedCitation(citation.ResourceName, citation.Source, citation.Quote))],
            outcome?.Reason?.Code,
            [.. runs.SelectMany(static run => run.Effects).Where(static effect => effect is not RaiseEffect).Select(EffectText.Of)],
            Math.Round(Elapsed.TotalMilliseconds, 2));
    }

    private async Task<List<Run>> RunsAsync(CancellationToken cancellationToken)
    {
        List<Run> runs = [];
        await foreach (var run in _log.ListAsync(_id.Tenant, new RunFilter { Ticket = _id }, cancellationToken))
        {
            runs.Add(run);
        }

        return runs;
    }
}
