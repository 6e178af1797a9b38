using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <summary>A notifier that sends nothing and remembers everything.</summary>
/// <remarks>Thread-safe. It does not drop what comes again with the same key, so that a test sees it.</remarks>
public sealed class RecordingNotifier : INotifier
{
    private readonly Lock _gate = new();
    private readonly List<SentNotification> _sent = [];
    private readonly Queue<(bool Hangs, bool IsTransient)> _faults = new();

    /// <summary>The notifications so far, in order; a copy.</summary>
    public IReadOnlyList<SentNotification> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>The next notifications fail with an exception; nothing is recorded.</summary>
    /// <param name="times">How many; at least one.</param>
    /// <param name="isTransient">Whether it may pass.</param>
    public void FailNext(int times = 1, bool isTransient = true) => Add(times, (Hangs: false, isTransient));

    /// <summary>The next notifications get no reply until they are cancelled; nothing is recorded.</summary>
    /// <param name="times">How many; at least one.</param>
    public void HangNext(int times = 1) => Add(times, (Hangs: true, IsTransient: true));

    /// <inheritdoc/>
    public async Task NotifyAsync(Notification notification, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(idempotencyKey);
        cancellationToken.ThrowIfCancellationRequested();
        bool strikes;
        (bool Hangs, bool IsTransient) fault;
        lock (_gate)
        {
            strikes = _faults.TryDequeue(out fault);
            if (!strikes)
            {
                _sent.Add(new SentNotification(notification, idempotencyKey));
            }
        }

        if (strikes && fault.Hangs)
        {
            await Hanging.UntilCancelledAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (strikes)
        {
            throw new AiAssistantException("The recording notifier fails, as it was told to.") { IsTransient = fault.IsTransient, Operation = "notify", Provider = "notifier" };
        }
    }

    private void Add(int times, (bool Hangs, bool IsTransient) fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
        {
            for (var i = 0; i < times; i++)
            {
                _faults.Enqueue(fault);
            }
        }
    }
}
