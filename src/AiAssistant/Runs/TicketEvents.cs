namespace AiAssistant.Runs;

/// <summary>Where hosts hand in what happened to their tickets.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TicketEvents
{
    private const int MaxIdLength = 256;
    private static readonly TimeSpan WaitForRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WaitForOtherWorker = TimeSpan.FromMilliseconds(100);
    private readonly IRunJournal _journal;
    private readonly EventAcceptance _acceptance;
    private readonly TicketDriver _driver;
    private readonly RunChanges _changes;
    private readonly TimeProvider _time;

    internal TicketEvents(IRunJournal journal, EventAcceptance acceptance, TicketDriver driver, RunChanges changes, TimeProvider time)
    {
        _journal = journal;
        _acceptance = acceptance;
        _driver = driver;
        _changes = changes;
        _time = time;
    }

    /// <summary>
    /// Accepts an event, durably and once. Returns before it is evaluated: from then on the message is looked after, whatever crashes. An exception means that
    /// the event was not accepted for certain: hand it in again, with the same id.
    /// </summary>
    /// <param name="ticketEvent">What happened.</param>
    /// <param name="cancellationToken">Cancels the call; the event may then have been accepted or not.</param>
    /// <returns>The run that carries it out; the same for the same event.</returns>
    /// <exception cref="ArgumentException">The event's id or ticket is empty or too long, or it is of a kind or has a cause that only the library
    /// gives.</exception>
    /// <exception cref="AiAssistantException">The journal could not take it.</exception>
    public async Task<RunId> HandleAsync(TicketEvent ticketEvent, CancellationToken cancellationToken = default)
    {
        Check(ticketEvent);
        return (await _acceptance.AcceptAsync(ticketEvent, cancellationToken).ConfigureAwait(false)).Id;
    }

    /// <summary>
    /// Accepts an event and carries it out here and now, to its end; events that it causes in the same ticket included. Needs no background worker, and works
    /// beside one.
    /// </summary>
    /// <param name="ticketEvent">What happened.</param>
    /// <param name="cancellationToken">Ends the wait; the run goes on where a background worker runs.</param>
    /// <returns>The run, completed or a dead letter.</returns>
    /// <exception cref="ArgumentException">As for <see cref="HandleAsync"/>.</exception>
    /// <exception cref="AiAssistantException">The journal could not be reached.</exception>
    public async Task<Run> HandleToEndAsync(TicketEvent ticketEvent, CancellationToken cancellationToken = default)
    {
        Check(ticketEvent);
        using var watch = _changes.Subscribe();
        var accepted = await _acceptance.AcceptAsync(ticketEvent, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var driven = await _driver.DriveAsync(accepted.Event.Ticket, cancellationToken).ConfigureAwait(false);
            if (await FindEndedAsync(accepted, cancellationToken).ConfigureAwait(false) is { } ended)
            {
                return ended;
            }

            await WaitAsync(watch, driven ? WaitForRetry : WaitForOtherWorker, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Until something is journaled, or a while has passed: another process does not tell.</summary>
    private async Task WaitAsync(RunChanges.Subscription watch, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(longest, _time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await watch.Reader.WaitToReadAsync(ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return;
        }

        while (watch.Reader.TryRead(out _))
        {
        }
    }

    /// <summary>The run, once it and all that it caused are at their ends.</summary>
    private async Task<Run?> FindEndedAsync(Run accepted, CancellationToken cancellationToken)
    {
        HashSet<RunId> chain = [accepted.Id];
        Run? handled = null;
        await foreach (var run in _journal.ListAsync(new RunFilter { Ticket = accepted.Event.Ticket }, cancellationToken).ConfigureAwait(false))
        {
            var isCaused = run.Event.Cause is { } cause && chain.Contains(cause.Run);
            if (!isCaused && run.Id != accepted.Id)
            {
                continue;
            }

            if (!RunProgress.IsEnded(run))
            {
                return null;
            }

            chain.Add(run.Id);
            handled = isCaused ? handled : run;
        }

        return handled;
    }

    private static void Check(TicketEvent ticketEvent)
    {
        ArgumentNullException.ThrowIfNull(ticketEvent);
        if (string.IsNullOrWhiteSpace(ticketEvent.Id) || ticketEvent.Id.Length > MaxIdLength)
        {
            throw new ArgumentException(
                $"An event needs an id of 1 to {MaxIdLength} characters that names it: the desk's id of the message or of the button's press does well.",
                nameof(ticketEvent));
        }

        if (string.IsNullOrWhiteSpace(ticketEvent.Ticket.Value) || ticketEvent.Ticket.Value.Length > MaxIdLength)
        {
            throw new ArgumentException($"An event needs the ticket that it is about: the desk's id of 1 to {MaxIdLength} characters.", nameof(ticketEvent));
        }

        if (ticketEvent.Kind is TicketEventKind.AssistantFailed or TicketEventKind.AssistantDegraded || ticketEvent.Cause is not null || !Enum.IsDefined(ticketEvent.Kind))
        {
            throw new ArgumentException(
                "Events with a cause, \"assistant failed\" and \"assistant degraded\" are raised by the library alone. Hand in NewTicket, NewMessage or AgentRequested.",
                nameof(ticketEvent));
        }
    }
}
