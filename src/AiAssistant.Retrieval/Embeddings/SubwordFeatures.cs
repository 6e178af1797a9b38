using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Embeddings;

/// <summary>
/// The feature hashing of <see cref="SubwordEmbeddingGenerator"/>: a text is the sum of its words, a word the sum of itself, its beginning and its character
/// n-grams (Bojanowski et al., "Enriching Word Vectors with Subword Information", TACL 2017), every feature a signed unit vector chosen by its hash
/// (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009). The weights were measured on Polish and English sets.
/// </summary>
internal static class SubwordFeatures
{
    /// <summary>The length of n-grams; one length alone, since every further feature adds noise to a short vector.</summary>
    private const int GramLength = 4;

    /// <summary>How many letters are a word's beginning: what inflection leaves alone.</summary>
    private const int PrefixLength = 5;

    private const float WordWeight = 0.5f;
    private const float PrefixWeight = 1f;

    /// <summary>An n-gram's weight is one over their number in the word, to this power: long words weigh more, but less than their length.</summary>
    private const float GramExponent = 0.35f;

    /// <summary>A repeated word weighs 1 plus this times the logarithm of its count.</summary>
    private const float RepetitionWeight = 2f;

    private const float StopWordWeight = 0.1f;

    /// <summary>Everything that decides what a vector looks like, for the identity's hash.</summary>
    public static string Settings => FormattableString.Invariant(
        $"{GramLength};{PrefixLength};{WordWeight};{PrefixWeight};{GramExponent};{RepetitionWeight};{StopWordWeight};{TextAnalyzers.BuiltIn.Neutral.Name}");

    /// <summary>Adds a text's features to a vector of zeros.</summary>
    public static void Add(string text, Span<float> vector)
    {
        var words = new WordCounter();
        TextAnalyzers.BuiltIn.Neutral.Analyze(text, words);
        Span<char> padded = stackalloc char[TextAnalyzer.MaxTermLength + 2];
        foreach (var (word, count) in words.Counts)
        {
            var weight = (1 + (RepetitionWeight * MathF.Log(count))) * (StopWords.IsAny(word) ? StopWordWeight : 1f);
            padded[0] = '<';
            word.CopyTo(padded[1..]);
            padded[word.Length + 1] = '>';
            AddWord(padded[..(word.Length + 2)], weight, vector);
        }
    }

    private static void AddWord(ReadOnlySpan<char> padded, float weight, Span<float> vector)
    {
        AddFeature(FeatureHash.Compute(padded, 0), weight * WordWeight, vector);
        if (padded.Length > PrefixLength)
        {
            AddFeature(FeatureHash.Compute(padded[..(PrefixLength + 1)], 1), weight * PrefixWeight, vector);
        }

        var grams = padded.Length - GramLength + 1;
        if (grams <= 0)
        {
            return;
        }

        var gramWeight = weight / MathF.Pow(grams, GramExponent);
        for (var start = 0; start < grams; start++)
        {
            AddFeature(FeatureHash.Compute(padded.Slice(start, GramLength), 2), gramWeight, vector);
        }
    }

    private static void AddFeature(ulong hash, float weight, Span<float> vector)
    {
        // Two places a feature: two features that share one of them seldom share both.
        vector[(int)((uint)hash % (uint)vector.Length)] += (hash >> 63) == 0 ? weight : -weight;
        vector[(int)((uint)(hash >> 31) % (uint)vector.Length)] += ((hash >> 62) & 1) == 0 ? weight : -weight;
    }
}
