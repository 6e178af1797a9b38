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
/// <param name="comparison">What of it is unchanged; told what is left out.</param>
/// <param name="embedder">Makes the vectors; null for an index that makes them itself.</param>
/// <param name="poisoned">Takes the sources that cannot be embedded.</param>
/// <param name="paraphrasing">Adds paraphrases to the first passage of each source; null when there are to be none.</param>
/// <param name="progress">Told after each source, or batch of them.</param>
internal sealed class VersionWriter(
    ResourceVersion version,
    ResourceKind kind,
    SourceSpool spool,
    LearningComparison comparison,
    PassageEmbedder? embedder,
    PoisonedSources poisoned,
    IParaphrasing? paraphrasing,
    LearningProgressWriter progress)
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
        await progress.ReportAsync(LearningStage.Writing, _done, spool.Count, cancellationToken).ConfigureAwait(false);
        if (lookup is not null)
        {
            await foreach (var passage in ReuseAsync(lookup, reused, cancellationToken).ConfigureAwait(false))
            {
                yield return passage;
            }
        }

        List<(LearningSource Source, Passage[] Passages)> batch = [];
        var size = 0;
        await foreach (var source in spool.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (lookup is not null && comparison.IsUnchanged(SourceFingerprint.Key(source.Source)))
            {
                continue;
            }

            Passage[] split = [.. Split(source)];
            split[0] = await ParaphrasedAsync(split[0], cancellationToken).ConfigureAwait(false);
            batch.Add((source, split));
            size += batch[^1].Passages.Length;
            if (size < PassageEmbedder.BatchSize)
            {
                continue;
            }

            foreach (var embedded in await EmbedAsync(batch, cancellationToken).ConfigureAwait(false))
            {
                yield return embedded;
            }

            await DoneAsync(batch.Count, cancellationToken).ConfigureAwait(false);
            batch.Clear();
            size = 0;
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
            var isFirst = embedded.Passage.Source != current;
            if (isFirst)
            {
                current = embedded.Passage.Source;
                isUnchanged = comparison.IsUnchanged(SourceFingerprint.Key(current));
                if (isUnchanged)
                {
                    await DoneAsync(1, cancellationToken).ConfigureAwait(false);
                }
            }

            if (isUnchanged)
            {
                // Paraphrases are not embedded: the vector stays true.
                var passage = isFirst ? await ParaphrasedAsync(embedded.Passage, cancellationToken).ConfigureAwait(false) : embedded.Passage;
                yield return Numbered(embedded with { Passage = passage });
            }
        }
    }

    /// <summary>With the paraphrases it has, or else gets; without those that it has from when there were to be some.</summary>
    private async Task<Passage> ParaphrasedAsync(Passage passage, CancellationToken cancellationToken) => paraphrasing is null
        ? passage with { Fields = [.. passage.Fields.Where(static field => field.Name != PassageFieldNames.Paraphrases)] }
        : await paraphrasing.AddToAsync(passage, cancellationToken).ConfigureAwait(false);

    private IEnumerable<Passage> Split(LearningSource source)
    {
        var isFirst = true;
        // An offer without a description still has its title and fields.
        foreach (var text in PassageSplitter.Split(source.Text).DefaultIfEmpty(""))
        {
            yield return new Passage
            {
                Id = new PassageId(version, 0),
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

    /// <summary>Embeds whole sources: of one that the model does not take in part, nothing is learned.</summary>
    private async Task<IReadOnlyList<EmbeddedPassage>> EmbedAsync(List<(LearningSource Source, Passage[] Passages)> batch, CancellationToken cancellationToken)
    {
        List<EmbeddedPassage?> vectors = [];
        foreach (var passages in batch.SelectMany(entry => entry.Passages).Chunk(PassageEmbedder.BatchSize))
        {
            vectors.AddRange(embedder is null
                ? passages.Select(passage => (EmbeddedPassage?)new EmbeddedPassage(passage, default))
                : await embedder.EmbedAsync(passages, cancellationToken).ConfigureAwait(false));
        }

        List<EmbeddedPassage> embedded = [];
        var next = 0;
        foreach (var (source, passages) in batch)
        {
            var own = vectors.GetRange(next, passages.Length);
            next += passages.Length;
            if (own.Exists(passage => passage is null))
            {
                comparison.LeaveOut(SourceFingerprint.Key(source.Source));
                poisoned.Add(source);
                continue;
            }

            embedded.AddRange(own.Select(passage => Numbered(passage!.Value)));
        }

        return embedded;
    }

    /// <summary>Gives a passage its place in the version, once it is certain that it is written.</summary>
    private EmbeddedPassage Numbered(EmbeddedPassage passage)
    {
        var numbered = passage with { Passage = passage.Passage with { Id = new PassageId(version, _ordinal++) } };
        Samples.Add(numbered);
        return numbered;
    }

    private Task DoneAsync(int sources, CancellationToken cancellationToken) =>
        progress.ReportAsync(LearningStage.Writing, _done += sources, spool.Count, cancellationToken);
}
