using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <content>The library's side: <see cref="ITicketDesk"/>.</content>
public sealed partial class FakeTicketDesk
{
    /// <inheritdoc/>
    public async Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool fails;
        bool hangs;
        lock (_gate)
        {
            fails = _failingFinds > 0 && _failingFinds-- > 0;
            hangs = !fails && _hangingFinds > 0 && _hangingFinds-- > 0;
        }

        if (fails)
        {
            throw FaultOf("find", isTransient: true);
        }

        if (hangs)
        {
            await Hanging.UntilCancelledAsync(cancellationToken).ConfigureAwait(false);
        }

        lock (_gate)
        {
            return _tickets.GetValueOrDefault(id)?.Ticket;
        }
    }

    /// <inheritdoc/>
    public async Task<ChangeResult> ApplyAsync(TicketChange change, ChangeContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        DeskFault? fault;
        lock (_gate)
        {
            fault = _faults.Take(change);
        }

        switch (fault?.Kind)
        {
            case DeskFaultKind.Fail:
                throw FaultOf("apply", fault.IsTransient);
            case DeskFaultKind.Reject:
                return ChangeResult.Rejected(fault.Reason);
            case DeskFaultKind.Conflict:
                return ChangeResult.Conflict(RevisionOf(change.Ticket));
            case DeskFaultKind.Hang:
                await Hanging.UntilCancelledAsync(cancellationToken).ConfigureAwait(false);
                break;
            case DeskFaultKind.Interleave:
                fault.Before!(change);
                break;
            case DeskFaultKind.LoseConfirmation:
                Apply(change, context);
                throw FaultOf("apply", fault.IsTransient);
        }

        return Apply(change, context);
    }

    private ChangeResult Apply(TicketChange change, ChangeContext context)
    {
        lock (_gate)
        {
            if (_tickets.GetValueOrDefault(change.Ticket) is not { } row)
            {
                return ChangeResult.Rejected("ticket.unknown");
            }

            var isRepeated = row.Keys.Contains(context.IdempotencyKey);
            if (isRepeated)
            {
                RepeatedChanges++;
            }

            if (isRepeated && Capabilities.HasFlag(DeskCapabilities.IdempotentSend))
            {
                return ChangeResult.AlreadyApplied(row.Revision);
            }

            if (Capabilities.HasFlag(DeskCapabilities.RevisionCheck) && context.ExpectedRevision is { } expected && expected != row.Revision)
            {
                return ChangeResult.Conflict(row.Revision);
            }

            var now = _clock.GetUtcNow();
            row.Apply(change, context.IdempotencyKey, now);
            _applied.Add(new AppliedChange(change, context, now));
            if (!row.Keys.Add(context.IdempotencyKey) && change is SendMessage)
            {
                DuplicateMessages++;
            }

            return ChangeResult.Applied(row.Revision);
        }
    }

    private string? RevisionOf(TicketId id)
    {
        lock (_gate)
        {
            return _tickets.GetValueOrDefault(id)?.Revision;
        }
    }
}
