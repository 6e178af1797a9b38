using System.Runtime.CompilerServices;
using AiAssistant.Offers;
using AiAssistant.Texts;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>
/// A provider's download, held to time: each step comes before the download counts as stalled, and a provider that does not heed its cancellation is left
/// behind.
/// </summary>
internal sealed class WatchedDownload(IOfferProvider provider, TimeSpan stallTimeout, TimeProvider time, ILogger logger)
{
    /// <summary>How long a cancelled provider may take to let go of its connections and files.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <exception cref="OfferProviderException">While enumerating: the download stalled, or what the provider throws.</exception>
    public async IAsyncEnumerable<OfferDownload> ReadAsync(
        TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var steps = provider.DownloadAsync(tenant, account, resumeAfter, stop.Token).GetAsyncEnumerator(stop.Token);
        var pending = Task.FromResult(true);
        try
        {
            while (true)
            {
                pending = steps.MoveNextAsync().AsTask();
                if (!pending.IsCompleted)
                {
                    await ArriveAsync(pending, cancellationToken).ConfigureAwait(false);
                }

                if (!await pending.ConfigureAwait(false))
                {
                    yield break;
                }

                yield return steps.Current;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await EndAsync(steps, pending, stop.Token).ConfigureAwait(false);
        }
    }

    private async Task ArriveAsync(Task<bool> pending, CancellationToken cancellationToken)
    {
        try
        {
            await pending.WaitAsync(stallTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException timeout) when (!pending.IsCompleted)
        {
            throw new OfferProviderException("The download stalled: the provider gave nothing for too long.", timeout)
            {
                IsTransient = true,
                Operation = "download",
                Provider = provider.Platform,
                Finding = new Finding(LearningCodes.Stalled, provider.Platform, FindingArgument.Of(stallTimeout.TotalMinutes)),
            };
        }
    }

    private async Task EndAsync(IAsyncEnumerator<OfferDownload> steps, Task pending, CancellationToken stopped)
    {
        if (await LeftBehind.IsAsync(pending, Grace, time, stopped).ConfigureAwait(false))
        {
            LearningLog.DownloadLeftBehind(logger, provider.Platform);
            return;
        }

        var disposing = steps.DisposeAsync().AsTask();
        if (await LeftBehind.IsAsync(disposing, Grace, time, stopped).ConfigureAwait(false))
        {
            LearningLog.DownloadLeftBehind(logger, provider.Platform);
            return;
        }

        await disposing.ConfigureAwait(false);
    }
}
