using System.Threading.Channels;
using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Tickets of this process with something to do, each at most once. A hint only: what counts is the journal, which the worker also sweeps.</summary>
internal sealed class TicketQueue
{
    private readonly Channel<TicketId> _channel = Channel.CreateUnbounded<TicketId>();
    private readonly HashSet<TicketId> _waiting = [];
    private readonly Lock _gate = new();

    public void Enqueue(TicketId ticket)
    {
        lock (_gate)
        {
            if (!_waiting.Add(ticket))
            {
                return;
            }
        }

        _channel.Writer.TryWrite(ticket);
    }

    public async ValueTask<TicketId> DequeueAsync(CancellationToken cancellationToken)
    {
        var ticket = await _channel.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            _waiting.Remove(ticket);
        }

        return ticket;
    }
}
