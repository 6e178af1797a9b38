using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Embeddings;

/// <summary>
/// The feature hashing of <see cref="SubwordEmbeddingGenerator"/>: a text is the sum of its words, a word the sum of itself and its character n-grams
/// (Bojanowski et al., "Enriching Word Vectors with Subword Information", TACL 2017), every feature a signed unit vector chosen by its hash
/// (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009).
/// </summary>
internal static class SubwordFeatures
{
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const float WordWeight = 1f;
    private const float GramWeight = 1f;
    private const float StopWordWeight = 0.1f;

    /// <summary>Everything that decides what a vector looks like, for the identity's hash.</summary>
    public static string Settings => FormattableString.Invariant($"{ShortestGram}-{LongestGram};{WordWeight};{GramWeight};{StopWordWeight};{TextAnalyzers.BuiltIn.Neutral.Name}");

    /// <summary>Adds a text's features to a vector of zeros.</summary>
    public static void Add(string text, Span<float> vector)
    {
        var words = new WordCounter();
        TextAnalyzers.BuiltIn.Neutral.Analyze(text, words);
        Span<char> padded = stackalloc char[TextAnalyzer.MaxTermLength + 2];
        foreach (var (word, count) in words.Counts)
        {
            // Words that are stop words somewhere weigh little everywhere: the generator is not told the language.
            var stop = StopWords.English.Contains(word) || StopWords.Polish.Contains(word) || StopWords.French.Contains(word) || StopWords.German.Contains(word);
            var weight = (1 + MathF.Log(count)) * (stop ? StopWordWeight : 1f);
            padded[0] = '<';
            word.CopyTo(padded[1..]);
            padded[word.Length + 1] = '>';
            AddWord(padded[..(word.Length + 2)], weight, vector);
        }
    }

    private static void AddWord(ReadOnlySpan<char> padded, float weight, Span<float> vector)
    {
        AddFeature(FeatureHash.Compute(padded, 0), weight * WordWeight, vector);
        var grams = 0;
        for (var length = ShortestGram; length <= LongestGram; length++) grams += Math.Max(0, padded.Length - length + 1);
        if (grams == 0) return;
        var gramWeight = weight * GramWeight / MathF.Sqrt(grams);
        for (var length = ShortestGram; length <= LongestGram; length++)
        {
            for (var start = 0; start + length <= padded.Length; start++)
            {
                AddFeature(FeatureHash.Compute(padded.Slice(start, length), 1), gramWeight, vector);
            }
        }
    }

    private static void AddFeature(ulong hash, float weight, Span<float> vector)
    {
        // Two places a feature: two features that share one of them seldom share both.
        vector[(int)((uint)hash % (uint)vector.Length)] += (hash >> 63) == 0 ? weight : -weight;
        vector[(int)((uint)(hash >> 31) % (uint)vector.Length)] += ((hash >> 62) & 1) == 0 ? weight : -weight;
    }
}
