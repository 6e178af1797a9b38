using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>What was read, compared with the published version.</summary>
internal sealed class LearningComparison
{
    private readonly HashSet<UInt128> _unchanged = [];

    private LearningComparison()
    {
    }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Removed { get; private set; }

    /// <summary>How many sources the published version has.</summary>
    public int Published { get; private set; }

    public int Unchanged => _unchanged.Count;

    public bool IsUnchanged(UInt128 key) => _unchanged.Contains(key);

    public static async Task<LearningComparison> CompareAsync(SourceSpool spool, PublishedSources published, CancellationToken cancellationToken)
    {
        var comparison = new LearningComparison { Published = published.Count };
        await foreach (var source in spool.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var key = SourceFingerprint.Key(source.Source);
            if (!published.Fingerprints.TryGetValue(key, out var fingerprint))
            {
                comparison.Added++;
            }
            else if (fingerprint == SourceFingerprint.Of(source, source.Language!))
            {
                comparison._unchanged.Add(key);
            }
            else
            {
                comparison.Changed++;
            }
        }

        comparison.Removed = published.Fingerprints.Keys.Count(key => !spool.Contains(key));
        return comparison;
    }

    /// <summary>All that can be said when the index cannot list its passages: how many there were, from the report of the last time.</summary>
    public static LearningComparison ByCount(SourceSpool spool, LearningReport? last)
    {
        var published = last is null ? 0 : last.Added + last.Changed + last.Unchanged;
        return new LearningComparison
        {
            Published = published,
            Added = Math.Max(0, spool.Count - published),
            Changed = Math.Min(spool.Count, published),
            Removed = Math.Max(0, published - spool.Count),
        };
    }

    public LearningReport ToReport(OfferReading reading) => new(Added, Changed, Removed, Unchanged, reading.Skipped) { SkippedOffers = reading.SkippedOffers };
}
