using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>What was read, compared with the published version.</summary>
internal sealed class LearningComparison
{
    private readonly HashSet<UInt128> _unchanged = [];
    private readonly HashSet<UInt128> _changed = [];

    private int _changedByCount;

    private LearningComparison()
    {
    }

    public int Added { get; private set; }

    public int Changed => _changed.Count + _changedByCount;

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
                comparison._changed.Add(key);
            }
        }

        comparison.Removed = published.Fingerprints.Keys.Count(key => !spool.Contains(key));
        return comparison;
    }

    /// <summary>How many sources the version has that a report is about.</summary>
    public static int CountOf(LearningReport? report) => report is null ? 0 : report.Added + report.Changed + report.Unchanged;

    /// <summary>A source cannot be learned: whatever it counted as, it is not in the new version. An unchanged one may be met too, under other embeddings.</summary>
    public void LeaveOut(UInt128 key)
    {
        if (_changed.Remove(key) || _unchanged.Remove(key))
        {
            return;
        }

        if (Added > 0)
        {
            Added--;
        }
        else
        {
            _changedByCount--;
        }
    }

    /// <summary>All that can be said when the index cannot list its passages: how many there were, from the report of the last time.</summary>
    public static LearningComparison ByCount(SourceSpool spool, LearningReport? last)
    {
        var published = CountOf(last);
        return new LearningComparison
        {
            Published = published,
            Added = Math.Max(0, spool.Count - published),
            _changedByCount = Math.Min(spool.Count, published),
            Removed = Math.Max(0, published - spool.Count),
        };
    }

    public LearningReport ToReport(OfferReading reading) => new(Added, Changed, Removed, Unchanged, reading.Skipped) { SkippedOffers = reading.SkippedOffers };
}
