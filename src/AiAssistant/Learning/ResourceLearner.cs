using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>One attempt: read → split → embed → write → probe → commit. Throws when it fails; until the commit nothing of it can be seen.</summary>
internal sealed class ResourceLearner(
    OfferDownloader downloader, IPassageIndex index, PassageEmbedder? embedder, TimeProvider time, LearningOptions options, string? spoolFolder = null,
    IPassageConcepts? concepts = null, IReadableText? readable = null, IPassageParaphrases? paraphrases = null)
{
    private readonly VersionProbe _probe = new(index);
    private readonly PassageEmbedder? _embedder = index is IEmbedsItself ? null : embedder;

    public async Task LearnAsync(LearningClaim claim, CancellationToken cancellationToken)
    {
        var spool = new SourceSpool(spoolFolder ?? Path.GetTempPath(), source => WithConcepts(Readable(source), claim.Row.Kind));
        await using (spool.ConfigureAwait(false))
        {
            await LearnAsync(claim, spool, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LearnAsync(LearningClaim claim, SourceSpool spool, CancellationToken cancellationToken)
    {
        var row = claim.Row;
        var progress = new LearningProgressWriter(claim, time);
        var reading = await ReadAsync(row, spool, progress, cancellationToken).ConfigureAwait(false);
        var comparison = await CompareAsync(row, spool, cancellationToken).ConfigureAwait(false);
        if (row.Kind == ResourceKind.Offers)
        {
            OfferChecks.Check(spool.Count, reading.Skipped, comparison.Published, options.Offers);
        }

        var poisoned = new PoisonedSources(row.Kind, spool.Count, reading.Skipped, _embedder?.Identity.Name ?? "", options.Offers.MaxSkippedShare);
        var paraphrasing = paraphrases?.Begin(row.Id);
        var writer = new VersionWriter(claim.Version, row.Kind, spool, comparison, _embedder, poisoned, paraphrasing, progress);
        var reused = comparison.Unchanged > 0 && row.Published?.Embeddings == _embedder?.Identity ? row.Published?.Version : null;
        var passages = await writer.WriteAsync(index, reused, cancellationToken).ConfigureAwait(false);

        // From here to the commit a failure leaves a version that no row names; the sweep removes it.
        await progress.ReportAsync(LearningStage.Probing, spool.Count, spool.Count, cancellationToken).ConfigureAwait(false);
        await _probe.RunAsync(claim.Version, writer.Samples.Take(), _embedder?.Identity, cancellationToken).ConfigureAwait(false);
        await progress.ReportAsync(LearningStage.Committing, spool.Count, spool.Count, cancellationToken).ConfigureAwait(false);
        var published = new PublishedVersion(claim.Version, passages, time.GetUtcNow(), _embedder?.Identity);
        var found = row.Kind == ResourceKind.Offers ? reading.With(poisoned) : reading;
        var warnings = row.Content is KnowledgeBaseContent knowledgeBase
            ? [.. KnowledgeBaseSources.Warnings(knowledgeBase), .. poisoned.Listed]
            : found.Warnings();
        IReadOnlyList<Finding> all = [.. warnings, .. paraphrasing?.Warnings ?? []];
        await claim.EndAsync(ResourceMove.Succeed(published, comparison.ToReport(found), all), cancellationToken).ConfigureAwait(false);
    }

    private LearningSource Readable(LearningSource source) => readable is null
        ? source
        : source with
        {
            // A title that is nothing but markup stays, so that the offer can be named.
            Title = readable.Of(source.Title) is { Length: > 0 } title ? title : source.Title,
            Text = readable.Of(source.Text),
            Fields = [.. source.Fields.Select(field => field with { Values = [.. field.Values.Select(readable.Of)] })],
        };

    // Before sources are compared: where the lexicon says something else of a source than it did, it is a changed one.
    private LearningSource WithConcepts(LearningSource source, ResourceKind kind) => concepts is null
        ? source
        : source with { Fields = [.. source.Fields, .. concepts.Of(kind, source.Source, source.Title, source.Text, source.Language, source.Fields)] };

    private async Task<OfferReading> ReadAsync(Resource row, SourceSpool spool, LearningProgressWriter progress, CancellationToken cancellationToken)
    {
        if (row.Content is OffersContent offers)
        {
            int? expected = row.Published is null ? null : LearningComparison.CountOf(row.Report);
            return await downloader.ReadAsync(row.Id.Tenant, offers.Account, spool, expected, progress, cancellationToken).ConfigureAwait(false);
        }

        foreach (var source in KnowledgeBaseSources.Read((KnowledgeBaseContent)row.Content))
        {
            await spool.AddAsync(source, cancellationToken).ConfigureAwait(false);
        }

        return OfferReading.None;
    }

    private async Task<LearningComparison> CompareAsync(Resource row, SourceSpool spool, CancellationToken cancellationToken)
    {
        var sources = row.Published is null
            ? PublishedSources.Empty
            : await ReadPublishedAsync(row.Published.Version, cancellationToken).ConfigureAwait(false);
        return sources is null
            ? LearningComparison.ByCount(spool, row.Report)
            : await LearningComparison.CompareAsync(spool, sources, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Null when it cannot be read: the index has no look-up, or it is damaged or of other analysers. Learning all again mends that.</returns>
    private async Task<PublishedSources?> ReadPublishedAsync(ResourceVersion version, CancellationToken cancellationToken)
    {
        try
        {
            return index is IPassageLookup lookup ? await PublishedSources.ReadAsync(lookup, version, cancellationToken).ConfigureAwait(false) : null;
        }
        catch (RetrievalException exception) when (!exception.IsTransient)
        {
            return null;
        }
    }
}
