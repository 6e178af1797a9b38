using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>
/// One attempt's claim on a row. All its writes go through here, one at a time and by compare-and-set: others may rename the row meanwhile, but once the lease
/// is not this attempt's any more, every write ends in <see cref="SupersededException"/>.
/// </summary>
internal sealed class LearningClaim : IDisposable
{
    private const int MaxConflicts = 50;

    private readonly ResourceRows _rows;
    private readonly TimeProvider _time;
    private readonly TimeSpan _leaseTime;
    private readonly Lease _lease;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Resource _row;
    private bool _hasEnded;

    public LearningClaim(ResourceRows rows, Resource claimed, Task taken, TimeProvider time, TimeSpan leaseTime)
    {
        _rows = rows;
        _time = time;
        _leaseTime = leaseTime;
        _lease = claimed.Lease;
        _row = claimed;
        FirstTaken = taken;
        Version = new ResourceVersion(claimed.Id, claimed.Lease.Fence);
    }

    /// <summary>The row as this attempt last saw it.</summary>
    public Resource Row => Volatile.Read(ref _row);

    /// <summary>The version that this attempt writes: its fence is the number, so that no two attempts write the same.</summary>
    public ResourceVersion Version { get; }

    /// <summary>Completes when somebody has taken a row from a worker of this process since the claim was made; it may be another's.</summary>
    public Task FirstTaken { get; }

    /// <summary>Completes when somebody takes a row from a worker of this process from now on; it may be another's.</summary>
    public Task NextTaken => _rows.Taken.Next;

    /// <summary>Extends the lease and does nothing else.</summary>
    public Task RenewAsync(CancellationToken cancellationToken) => WriteAsync(ResourceMove.Renew(LeaseEnd()), isLast: false, cancellationToken);

    /// <summary>Writes how far the attempt has come, and extends the lease.</summary>
    public Task ReportAsync(LearningProgress progress, CancellationToken cancellationToken) =>
        WriteAsync(ResourceMove.Progress(progress, LeaseEnd()), isLast: false, cancellationToken);

    /// <summary>Writes how the attempt ended and gives up the lease. Nothing is written after it, not even by an attempt that was left behind.</summary>
    public Task EndAsync(ResourceMove end, CancellationToken cancellationToken) => WriteAsync(end, isLast: true, cancellationToken);

    public void Dispose() => _gate.Dispose();

    private DateTimeOffset LeaseEnd() => _time.GetUtcNow() + _leaseTime;

    private async Task WriteAsync(ResourceMove move, bool isLast, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var conflicts = 0; conflicts < MaxConflicts; conflicts++)
            {
                if (_hasEnded)
                {
                    throw new SupersededException();
                }

                var result = await _rows.WriteAsync(_row, move, cancellationToken).ConfigureAwait(false);
                if (result.Row is { } written)
                {
                    Volatile.Write(ref _row, written);
                    _hasEnded = isLast;
                    return;
                }

                Volatile.Write(ref _row, await ReadAsync(cancellationToken).ConfigureAwait(false));
            }
        }
        finally
        {
            _gate.Release();
        }

        throw new AiAssistantException("The resource was changed by others again and again.") { IsTransient = true, Operation = "write resource" };
    }

    private async Task<Resource> ReadAsync(CancellationToken cancellationToken)
    {
        var stored = await _rows.FindAsync(_row.Id, cancellationToken).ConfigureAwait(false);
        var isOurs = ResourceLife.StateOf(stored) == ResourceStates.Learning && stored!.Lease.Fence == _lease.Fence && stored.Lease.Holder == _lease.Holder;
        return isOurs ? stored! : throw new SupersededException();
    }
}
