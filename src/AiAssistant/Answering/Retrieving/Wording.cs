using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Retrieving;

/// <summary>
/// How something is put: its words by their beginnings, and each word with the next one. A word counts by what it says, and common ones do count: "who are you"
/// and "where are you" differ in nothing else.
/// </summary>
internal sealed class Wording
{
    private const int StemLength = 6;
    private const double LeastWeight = 0.25;
    private const double PairWeight = 0.25;

    /// <summary>How alike wordings are by chance: "Do you …" and one more word in common is nothing.</summary>
    public const double Chance = 0.25;
    private readonly Dictionary<ulong, double> _weights; // by the features' hashes

    public Wording(IReadOnlyList<Word> words, string? language)
    {
        var background = Background.Of(language);
        var before = FeatureHash.Edge;
        _weights = new Dictionary<ulong, double>((words.Count * 2) + 1);
        foreach (var word in words)
        {
            var stem = FeatureHash.Of(1, word.Text.AsSpan(0, Math.Min(StemLength, word.Text.Length)));
            _weights[stem] = Math.Max(background.Bits(word.Text) / Background.MostBits, LeastWeight);
            _weights[FeatureHash.OfPair(before, stem)] = PairWeight;
            before = stem;
        }

        _weights[FeatureHash.OfPair(before, FeatureHash.Edge)] = PairWeight;
        Norm = Math.Sqrt(_weights.Values.Sum());
    }

    /// <summary>What its parts weigh: words alone, and pairs of them.</summary>
    public Dictionary<ulong, double> Weights => _weights;

    /// <summary>The root of the sum of its weights.</summary>
    public double Norm { get; }

    /// <summary>How much of a likeness is no chance, from 0 to 1.</summary>
    public static double BeyondChance(double likeness) => Math.Max(0, (likeness - Chance) / (1 - Chance));

    /// <summary>How alike two wordings are: the cosine, 0 nothing in common, 1 the same words in the same order.</summary>
    public double Likeness(Wording other)
    {
        var (small, large) = _weights.Count <= other._weights.Count ? (this, other) : (other, this);
        double common = 0;
        foreach (var (feature, weight) in small._weights)
        {
            if (large._weights.TryGetValue(feature, out var there))
            {
                common += Math.Sqrt(weight * there);
            }
        }

        return common > 0 ? common / (Norm * other.Norm) : 0;
    }
}
