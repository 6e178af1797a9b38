namespace AiAssistant.Answering.Language;

/// <summary>The features of a text for <see cref="SubjectReader"/>, by their hashes.</summary>
internal static class SubjectFeatures
{
    private const int MaxWords = 200;
    private const int StemLength = 6;
    private const int PartLength = 4;
    private const double WordWeight = 1;
    private const double PairWeight = 0.5;
    private const double PartWeight = 0.35;
    private const double ConceptWeight = 1;
    private const ulong Edge = 3;

    // Fowler–Noll–Vo 1a with 64 bits, each kind of feature from another beginning.
    private const ulong Prime = 1_099_511_628_211;
    private const ulong Basis = 14_695_981_039_346_656_037;

    /// <summary>The features of words in order, and of what they mean, with their weights.</summary>
    public static Dictionary<ulong, double> Of(IReadOnlyList<Word> words, Concepts concepts)
    {
        var features = new Dictionary<ulong, double>(words.Count * 8);
        foreach (var name in concepts.Topics.Concat(concepts.Qualifiers).Concat(concepts.Others).Concat(concepts.Things.Where(IsOwn)))
        {
            features[Hash(5, name)] = ConceptWeight;
        }

        var before = Edge;
        Span<char> marked = stackalloc char[PartLength];
        foreach (var word in words.Take(MaxWords))
        {
            var text = word.Text.AsSpan();
            text = text.ContainsAnyExceptInRange('0', '9') ? text : "#";
            var stem = Hash(1, text[..Math.Min(StemLength, text.Length)]);
            features[stem] = WordWeight;
            features[Pair(before, stem)] = PairWeight;
            before = stem;
            for (var at = -1; text.Length >= PartLength && at + PartLength <= text.Length + 1; at++)
            {
                for (var i = 0; i < PartLength; i++)
                {
                    marked[i] = at + i < 0 ? '<' : at + i == text.Length ? '>' : text[at + i];
                }

                features[Hash(2, marked)] = PartWeight;
            }
        }

        features[Pair(before, Edge)] = PairWeight;
        return features;
    }

    // The host's own things are in no file.
    private static bool IsOwn(string thing) => thing.StartsWith(ConceptReader.ThingPrefix, StringComparison.Ordinal);

    private static ulong Pair(ulong left, ulong right) => unchecked((((left * Prime) ^ right) * Prime) + 4);

    private static ulong Hash(ulong kind, ReadOnlySpan<char> text)
    {
        var hash = unchecked((Basis ^ kind) * Prime);
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return hash;
    }
}
