using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>What the published version knows: the content of each source, as a fingerprint.</summary>
internal sealed class PublishedSources
{
    private readonly Dictionary<UInt128, UInt128> _fingerprints = [];

    public static PublishedSources Empty { get; } = new();

    public int Count => _fingerprints.Count;

    public IReadOnlyDictionary<UInt128, UInt128> Fingerprints => _fingerprints;

    public static async Task<PublishedSources> ReadAsync(IPassageLookup lookup, ResourceVersion version, CancellationToken cancellationToken)
    {
        var sources = new PublishedSources();
        List<Passage> current = [];
        await foreach (var embedded in lookup.ListPassagesAsync(version, cancellationToken).ConfigureAwait(false))
        {
            if (current.Count > 0 && current[0].Source != embedded.Passage.Source)
            {
                sources.Take(current);
            }

            current.Add(embedded.Passage);
        }

        sources.Take(current);
        return sources;
    }

    // A source's passages stand together, because they are written together.
    private void Take(List<Passage> passages)
    {
        if (passages.Count > 0)
        {
            _fingerprints[SourceFingerprint.Key(passages[0].Source)] = SourceFingerprint.Of(passages);
        }

        passages.Clear();
    }
}
