using System.Globalization;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Texts;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>
/// Downloads all offers of an account into the spool. After a transient fault it goes on from the last checkpoint as long as it gets further each time; else
/// the fault ends the attempt.
/// </summary>
internal sealed class OfferDownloader(OfferProviders providers, TimeProvider time, LearningOptions options, ILogger logger)
{
    /// <param name="tenant">Who connected the account.</param>
    /// <param name="account">The account.</param>
    /// <param name="spool">Where to.</param>
    /// <param name="expected">How many offers there may be; null when nobody knows.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    public async Task<OfferReading> ReadAsync(
        TenantId tenant, AccountRef account, SourceSpool spool, int? expected, LearningProgressWriter progress, CancellationToken cancellationToken)
    {
        var provider = providers.Find(account.Platform) ?? throw new LearningFailedException(new Finding(ResourceCodes.PlatformUnknown, account.Platform));
        var download = new WatchedDownload(provider, options.Offers.StallTimeout, time, logger);
        var tally = new OfferTally();
        string? checkpoint = null;
        while (true)
        {
            var begun = checkpoint;
            var given = 0;
            try
            {
                await foreach (var step in download.ReadAsync(tenant, account, checkpoint, cancellationToken).ConfigureAwait(false))
                {
                    if (step.StartsOver)
                    {
                        tally = new OfferTally();
                        await spool.ClearAsync().ConfigureAwait(false);
                    }

                    // Of this download, and of all that went on from each other's checkpoints.
                    if (++given > options.Offers.MaxOffers || tally.Steps == options.Offers.MaxOffers)
                    {
                        throw new LearningFailedException(
                            new Finding(LearningCodes.TooManyOffers, FindingArgument.Of(options.Offers.MaxOffers)));
                    }

                    await AddAsync(step, tally, spool, cancellationToken).ConfigureAwait(false);
                    if (step.Checkpoint is { } reached)
                    {
                        checkpoint = reached;
                        tally.Keep();
                    }

                    await progress.ReportAsync(LearningStage.Reading, spool.Count, expected, cancellationToken).ConfigureAwait(false);
                }

                return new OfferReading(tally.Skipped, tally.Listed, tally.Cut);
            }
            catch (OfferProviderException fault) when (fault.IsTransient && checkpoint != begun)
            {
                tally.GoBack();
                await Task.Delay(options.RetryDelay, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task AddAsync(OfferDownload step, OfferTally tally, SourceSpool spool, CancellationToken cancellationToken)
    {
        tally.Steps++;
        if (step.Skipped is { } skipped)
        {
            tally.Skip(skipped);
        }
        else if (step.Offer is { } offer)
        {
            if (!OfferSource.TryMake(offer, out var source, out var code))
            {
                tally.Skip(new SkippedOffer(offer.Id, string.Create(CultureInfo.InvariantCulture, $"offer {tally.Steps}"), code));
                return;
            }

            tally.Cut += offer.Description.Length > OfferSource.MaxDescriptionLength ? 1 : 0;
            await spool.AddAsync(source, cancellationToken).ConfigureAwait(false);
        }
    }
}
