using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Teaching;

/// <summary>How alike two questions are: by their sub-words within a language, by what they are about across languages.</summary>
internal static class Likeness
{
    /// <summary>From here on two questions ask the same. Set by hand on pairs of paraphrases and near misses in four languages.</summary>
    public const double Same = 0.5;

    // That both ask of the same says much, that both speak of a box does not: the one may ask how big it is, the other how it is thrown away.
    private const double WeightOfTopics = 0.6;
    private const double WeightOfThings = 0.2;

    // Words of two languages have little in common, whatever they say.
    private const double WeightAcrossLanguages = 0.9;

    // Where only one is understood half of the wording may be "do you have".
    private const double WeightOfWordsAlone = 0.85;

    /// <summary>From 0 (nothing in common) to 1 (the same wording).</summary>
    public static double Of(ReadQuestion one, ReadQuestion other)
    {
        var words = Math.Max(0, DotProduct.Of(one.Vector, other.Vector));
        if (one.Concepts.Count == 0 || other.Concepts.Count == 0)
        {
            return words * (one.Concepts.Count == other.Concepts.Count ? 1 : WeightOfWordsAlone);
        }

        if (one.Topics.Count > 0 && other.Topics.Count > 0 && !one.Topics.Overlaps(other.Topics))
        {
            return 0;
        }

        var concepts = Shared(one.Concepts, other.Concepts);
        var weight = one.Topics.Overlaps(other.Topics) ? WeightOfTopics : WeightOfThings;
        if (one.Asked.Language is { } language && other.Asked.Language is { } second && language != second && weight == WeightOfTopics)
        {
            weight = WeightAcrossLanguages;
            concepts = (concepts + Shared(one.Topics, other.Topics)) / 2;
        }

        return (weight * concepts) + ((1 - weight) * words);
    }

    /// <summary>How much two sets share, of all that they hold and of what the smaller one holds.</summary>
    private static double Shared(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        double shared = one.Count(other.Contains);
        return ((shared / (one.Count + other.Count - shared)) + (shared / Math.Min(one.Count, other.Count))) / 2;
    }
}
