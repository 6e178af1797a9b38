using System.Globalization;
using AiAssistant.Offers;
using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>
/// Downloads all offers of an account into the spool. After a transient fault it goes on from the last checkpoint as long as it gets further each time; else the
/// fault ends the attempt.
/// </summary>
internal sealed class OfferDownloader(OfferProviders providers, TimeProvider time, LearningOptions options)
{
    private const int MaxListed = 100;
    private const int MaxPlaceLength = 200;

    public async Task<OfferReading> ReadAsync(
        TenantId tenant, AccountRef account, SourceSpool spool, LearningProgressWriter progress, CancellationToken cancellationToken)
    {
        var provider = providers.Find(account.Platform) ?? throw new LearningFailedException(new Finding(ResourceCodes.PlatformUnknown, account.Platform));
        var tally = new OfferTally();
        string? checkpoint = null;
        while (true)
        {
            var begun = checkpoint;
            try
            {
                await foreach (var step in provider.DownloadAsync(tenant, account, checkpoint, cancellationToken).ConfigureAwait(false))
                {
                    if (step.StartsOver)
                    {
                        tally = new OfferTally();
                        await spool.ClearAsync().ConfigureAwait(false);
                    }

                    await AddAsync(step, tally, spool, cancellationToken).ConfigureAwait(false);
                    checkpoint = step.Checkpoint ?? checkpoint;
                    await progress.ReportAsync(LearningStage.Reading, spool.Count, null, cancellationToken).ConfigureAwait(false);
                }

                return new OfferReading(tally.Skipped, tally.Listed, tally.Cut);
            }
            catch (OfferProviderException fault) when (fault.IsTransient && checkpoint != begun)
            {
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
            if (Fault(offer) is { } code)
            {
                tally.Skip(new SkippedOffer(offer.Id, string.Create(CultureInfo.InvariantCulture, $"offer {tally.Steps}"), code));
                return;
            }

            tally.Cut += offer.Description.Length > OfferSource.MaxDescriptionLength ? 1 : 0;
            await spool.AddAsync(OfferSource.Make(offer), cancellationToken).ConfigureAwait(false);
        }
    }

    private static string? Fault(Offer offer) =>
        string.IsNullOrWhiteSpace(offer.Id) ? LearningCodes.OfferIdMissing : string.IsNullOrWhiteSpace(offer.Title) ? LearningCodes.OfferTitleMissing : null;

    private sealed class OfferTally
    {
        public int Steps { get; set; }

        public int Skipped { get; private set; }

        public int Cut { get; set; }

        public List<Finding> Listed { get; } = [];

        public void Skip(SkippedOffer skipped)
        {
            Skipped++;
            if (Listed.Count >= MaxListed)
            {
                return;
            }

            string[] arguments = skipped.Id is { } id ? [Bounded(id)] : [];
            Listed.Add(new Finding(skipped.Code, arguments) { Severity = FindingSeverity.Warning, Place = Bounded(skipped.Place) });
        }

        private static string Bounded(string text) => text.Length <= MaxPlaceLength ? text : text[..MaxPlaceLength];
    }
}
