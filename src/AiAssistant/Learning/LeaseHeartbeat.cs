using AiAssistant.Resources;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>
/// Renews an attempt's lease while it runs, and at once when a row was taken from this process, and says so when the lease is lost. A store that fails is
/// asked again: the fence guards the rest.
/// </summary>
internal sealed class LeaseHeartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _beating;

    public LeaseHeartbeat(LearningClaim claim, TimeSpan leaseTime, TimeProvider time, ILogger logger) => _beating = BeatAsync(claim, leaseTime / 3, time, logger);

    /// <summary>Cancelled when the lease is not this attempt's any more.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _beating.ConfigureAwait(false);
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task BeatAsync(LearningClaim claim, TimeSpan interval, TimeProvider time, ILogger logger)
    {
        var taken = claim.FirstTaken;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await Waiting.ForAsync([taken], interval, time, _stop.Token).ConfigureAwait(false);
                taken = claim.NextTaken;
                await claim.RenewAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (SupersededException)
            {
                await _lost.CancelAsync().ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever the store throws: the attempt goes on, and the next beat tries again.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LearningLog.RenewalFailed(logger, claim.Row.Id.Tenant.Value, claim.Row.Id.Value, fault.GetType().Name);
            }
        }
    }
}
