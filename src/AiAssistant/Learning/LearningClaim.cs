using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>
/// One attempt's claim on a row. All its writes go through here, one at a time and by compare-and-set: others may rename the row meanwhile, but once the lease is
/// not this attempt's any more, every write ends in <see cref="SupersededException"/>.
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

    public LearningClaim(ResourceRows rows, Resource claimed, TimeProvider time, TimeSpan leaseTime)
    {
        _rows = rows;
        _time = time;
        _leaseTime = leaseTime;
        _lease = claimed.Lease;
        _row = claimed;
        Version = new ResourceVersion(claimed.Id, claimed.Lease.Fence);
    }

    /// <summary>The row as this attempt last saw it.</summary>
    public Resource Row => Volatile.Read(ref _row);

    /// <summary>The version that this attempt writes: its fence is the number, so that no two attempts write the same.</summary>
    public ResourceVersion Version { get; }

    /// <summary>Extends the lease and does nothing else.</summary>
    public Task RenewAsync(CancellationToken cancellationToken) => UpdateAsync(row => row, cancellationToken);

    /// <summary>Changes the row and extends the lease.</summary>
    public Task UpdateAsync(Func<Resource, Resource> change, CancellationToken cancellationToken) =>
        WriteAsync(
            row => change(row) with { Lease = row.Lease with { Until = _time.GetUtcNow() + _leaseTime } },
            isLast: false,
            cancellationToken);

    /// <summary>Changes the row for the last time and gives up the lease.</summary>
    /// <param name="change">The change; the lease it is given is nobody's, of the same attempt and fence.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been written or not.</param>
    public Task EndAsync(Func<Resource, Resource> change, CancellationToken cancellationToken) =>
        WriteAsync(
            row => change(row with { Progress = null, Lease = row.Lease with { Holder = null, Until = default, NextTry = default } }),
            isLast: true,
            cancellationToken);

    public void Dispose() => _gate.Dispose();

    private async Task WriteAsync(Func<Resource, Resource> change, bool isLast, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var conflicts = 0; conflicts < MaxConflicts && !_hasEnded; conflicts++)
            {
                var changed = change(_row);
                var result = await _rows.WriteAsync(changed, _row.Revision, cancellationToken).ConfigureAwait(false);
                if (result.IsWritten)
                {
                    Volatile.Write(ref _row, changed with { Revision = result.Revision });
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

        if (_hasEnded)
        {
            return;
        }

        throw new AiAssistantException("The resource was changed by others again and again.") { IsTransient = true, Operation = "write resource" };
    }

    private async Task<Resource> ReadAsync(CancellationToken cancellationToken)
    {
        var stored = await _rows.FindAsync(_row.Id, cancellationToken).ConfigureAwait(false);
        var isOurs = stored is { DeletedAt: null } && stored.Lease.Fence == _lease.Fence && stored.Lease.Holder == _lease.Holder;
        return isOurs ? stored! : throw new SupersededException();
    }
}
