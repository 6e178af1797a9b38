using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>
/// Streams one version's passages to the index: first those of unchanged sources, taken from the published version with their vectors, then the new and changed
/// ones, split and embedded.
/// </summary>
/// <param name="version">The version.</param>
/// <param name="kind">The resource's category.</param>
/// <param name="spool">What was read.</param>
/// <param name="comparison">What of it is unchanged.</param>
/// <param name="embedder">Makes the vectors; null for an index that makes them itself.</param>
/// <param name="progress">Told after each source.</param>
internal sealed class VersionWriter(
    ResourceVersion version, ResourceKind kind, SourceSpool spool, LearningComparison comparison, PassageEmbedder? embedder, LearningProgressWriter progress)
{
    private int _ordinal;
    private int _done;

    public ProbeSamples Samples { get; } = new();

    /// <param name="index">Where to.</param>
    /// <param name="reused">The version to take unchanged passages from; null when they cannot be taken.</param>
    /// <param name="cancellationToken">Cancels the write; nothing is kept then.</param>
    /// <returns>How many passages the index has written.</returns>
    public Task<int> WriteAsync(IPassageIndex index, ResourceVersion? reused, CancellationToken cancellationToken)
    {
        var lookup = reused is null ? null : index as IPassageLookup;
        return index.WriteAsync(version, embedder?.Identity, StreamAsync(lookup, reused.GetValueOrDefault(), cancellationToken), cancellationToken);
    }

    private async IAsyncEnumerable<EmbeddedPassage> StreamAsync(
        IPassageLookup? lookup, ResourceVersion reused, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (lookup is not null)
        {
            await foreach (var passage in ReuseAsync(lookup, reused, cancellationToken).ConfigureAwait(false))
            {
                yield return passage;
            }
        }

        List<Passage> batch = [];
        await foreach (var source in spool.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (lookup is not null && comparison.IsUnchanged(SourceFingerprint.Key(source.Source)))
            {
                continue;
            }

            foreach (var passage in Split(source))
            {
                batch.Add(passage);
                if (batch.Count < PassageEmbedder.BatchSize)
                {
                    continue;
                }

                foreach (var embedded in await EmbedAsync(batch, cancellationToken).ConfigureAwait(false))
                {
                    yield return embedded;
                }

                batch.Clear();
            }

            await DoneAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var embedded in await EmbedAsync(batch, cancellationToken).ConfigureAwait(false))
        {
            yield return embedded;
        }
    }

    private async IAsyncEnumerable<EmbeddedPassage> ReuseAsync(
        IPassageLookup lookup, ResourceVersion reused, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? current = null;
        var isUnchanged = false;
        await foreach (var embedded in lookup.ListPassagesAsync(reused, cancellationToken).ConfigureAwait(false))
        {
            if (embedded.Passage.Source != current)
            {
                current = embedded.Passage.Source;
                isUnchanged = comparison.IsUnchanged(SourceFingerprint.Key(current));
                if (isUnchanged)
                {
                    await DoneAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            if (isUnchanged)
            {
                yield return Sampled(embedded with { Passage = embedded.Passage with { Id = new PassageId(version, _ordinal++) } });
            }
        }
    }

    private IEnumerable<Passage> Split(LearningSource source)
    {
        var isFirst = true;
        // An offer without a description still has its title and fields.
        foreach (var text in PassageSplitter.Split(source.Text).DefaultIfEmpty(""))
        {
            yield return new Passage
            {
                Id = new PassageId(version, _ordinal++),
                Kind = kind,
                Source = source.Source,
                Title = source.Title,
                Text = text,
                Language = source.Language ?? SourceLanguages.Unknown,
                Fields = isFirst ? source.Fields : [],
            };
            isFirst = false;
        }
    }

    private async Task<IReadOnlyList<EmbeddedPassage>> EmbedAsync(List<Passage> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return [];
        }

        var embedded = embedder is null
            ? [.. batch.Select(passage => new EmbeddedPassage(passage, default))]
            : await embedder.EmbedAsync(batch, cancellationToken).ConfigureAwait(false);
        foreach (var passage in embedded)
        {
            Sampled(passage);
        }

        return embedded;
    }

    private EmbeddedPassage Sampled(EmbeddedPassage passage)
    {
        Samples.Add(passage);
        return passage;
    }

    private Task DoneAsync(CancellationToken cancellationToken) => progress.ReportAsync(LearningStage.Reading, ++_done, spool.Count, cancellationToken);
}
