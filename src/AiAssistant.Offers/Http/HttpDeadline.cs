namespace AiAssistant.Offers.Http;

/// <summary>The time that a download may take: in total, and without anything coming. While the reader is busy with what came, only the total runs on.</summary>
internal sealed class HttpDeadline : IDisposable
{
    private readonly CancellationTokenSource _total;
    private readonly CancellationTokenSource _stall;
    private readonly CancellationTokenSource _either;
    private readonly CancellationToken _cancellationToken;
    private readonly TimeSpan _withoutProgress;

    public HttpDeadline(HttpLimits limits, TimeProvider clock, CancellationToken cancellationToken)
    {
        _total = new CancellationTokenSource(limits.Total, clock);
        _stall = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_total.Token, _stall.Token, cancellationToken);
        _cancellationToken = cancellationToken;
        _withoutProgress = limits.WithoutProgress;
    }

    /// <summary>What the steps listen to.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>What has run out; null when nothing has, or when the caller has cancelled.</summary>
    public HttpFault? Fault => _cancellationToken.IsCancellationRequested ? null
        : _total.IsCancellationRequested ? HttpFault.TimedOut
        : _stall.IsCancellationRequested ? HttpFault.Stalled
        : null;

    /// <summary>A step begins: from now on something has to come.</summary>
    public void Begin() => _stall.CancelAfter(_withoutProgress);

    /// <summary>Something came.</summary>
    public void End() => _stall.CancelAfter(Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _either.Dispose();
        _stall.Dispose();
        _total.Dispose();
    }
}
