using System.Globalization;
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
    private int _presses;

    public TicketSession(string id, Ticket template, ConsoleDesk desk, TicketEvents events, RunLog log, TimeProvider time)
    {
        _desk = desk;
        _events = events;
        _log = log;
        _time = time;
        _id = new TicketId(Shop.Tenant, id);
        desk.Open(template with { Id = _id, CreatedAt = time.GetUtcNow() });
    }

    public string Id => _id.Value;

    public TimeSpan Elapsed { get; private set; }

    /// <summary>The customer writes, and the message is handled to its end. Returns the runs it caused.</summary>
    public async Task<IReadOnlyList<Run>> SayAsync(string text, CancellationToken cancellationToken)
    {
        var messageId = _desk.Receive(_id, text);
        var kind = _isOpen ? TicketEventKind.NewMessage : TicketEventKind.NewTicket;
        _isOpen = true;
        return await HandleAsync(new TicketEvent { Id = $"{_id.Value}/{messageId}", Ticket = _id, Kind = kind, MessageId = messageId }, cancellationToken);
    }

    /// <summary>The customer presses the button that asks for a person.</summary>
    public Task<IReadOnlyList<Run>> AskForAgentAsync(CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_id.Value}/agent-{++_presses}");
        return HandleAsync(new TicketEvent { Id = id, Ticket = _id, Kind = TicketEventKind.AgentRequested }, cancellationToken);
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

    private async Task<IReadOnlyList<Run>> HandleAsync(TicketEvent happened, CancellationToken cancellationToken)
    {
        var before = (await RunsAsync(cancellationToken)).Count;
        var started = _time.GetTimestamp();
        await _events.HandleToEndAsync(happened, cancellationToken);
        Elapsed += _time.GetElapsedTime(started);
        return [.. (await RunsAsync(cancellationToken)).Skip(before)];
    }

    private async Task<IReadOnlyList<Run>> RunsAsync(CancellationToken cancellationToken) =>
        await _log.ListAsync(_id.Tenant, new RunFilter { Ticket = _id }, cancellationToken).ToListAsync(cancellationToken);
}
