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

    /// <summary>The features of words in order, and of what they mean, with their weights.</summary>
    public static Dictionary<ulong, double> Of(IReadOnlyList<Word> words, Concepts concepts)
    {
        var features = new Dictionary<ulong, double>(words.Count * 8);
        foreach (var name in concepts.Topics.Concat(concepts.Qualifiers).Concat(concepts.Others).Concat(concepts.Things.Where(IsOwn)))
        {
            features[FeatureHash.Of(5, name)] = ConceptWeight;
        }

        var before = FeatureHash.Edge;
        Span<char> marked = stackalloc char[PartLength];
        foreach (var word in words.Take(MaxWords))
        {
            var text = word.Text.AsSpan();
            text = text.ContainsAnyExceptInRange('0', '9') ? text : "#";
            var stem = FeatureHash.Of(1, text[..Math.Min(StemLength, text.Length)]);
            features[stem] = WordWeight;
            features[FeatureHash.OfPair(before, stem)] = PairWeight;
            before = stem;
            for (var at = -1; text.Length >= PartLength && at + PartLength <= text.Length + 1; at++)
            {
                for (var i = 0; i < PartLength; i++)
                {
                    marked[i] = at + i < 0 ? '<' : at + i == text.Length ? '>' : text[at + i];
                }

                features[FeatureHash.Of(2, marked)] = PartWeight;
            }
        }

        features[FeatureHash.OfPair(before, FeatureHash.Edge)] = PairWeight;
        return features;
    }

    // The host's own things are in no file.
    private static bool IsOwn(string thing) => thing.StartsWith(ConceptReader.ThingPrefix, StringComparison.Ordinal);
}
