using System.Text.Json;

namespace AiAssistant.Answering.Gating;

/// <summary>
/// What each feature weighs: a choice between all that an offer says and that it does not say it, whose score is 0. From the file <c>offers.json</c>, which
/// <c>aiassistant-eval calibrate-offers</c> writes.
/// </summary>
internal sealed class OfferWeights
{
    private readonly double[] _field;
    private readonly double[] _sentence;

    /// <exception cref="FormatException">The file has a feature that is not known, or lacks a threshold.</exception>
    public OfferWeights(OfferFile file)
    {
        (_field, _sentence) = (Read(file.Field), Read(file.Sentence));
        Thresholds = Enum.GetValues<AnswerCaution>().ToDictionary(static caution => caution, caution => Threshold(file, caution.ToString()));
    }

    /// <summary>How many features there are.</summary>
    public static int Count { get; } = Enum.GetValues<OfferFeature>().Length;

    /// <summary>The weights in force.</summary>
    public static OfferWeights Shared { get; } = new(Read());

    /// <summary>How sure the gate must be of what an offer says.</summary>
    public IReadOnlyDictionary<AnswerCaution, double> Thresholds { get; }

    /// <summary>The score of a claim.</summary>
    public double Score(OfferClaim claim)
    {
        var weights = claim.IsField ? _field : _sentence;
        var score = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            score += claim.Features[i] * weights[i];
        }

        return score;
    }

    /// <summary>The probability that any of the claims answers.</summary>
    public static double Probability(IReadOnlyList<double> scores)
    {
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score);
        }

        return sum / (1 + sum);
    }

    private static double[] Read(IReadOnlyDictionary<string, double> file)
    {
        var weights = new double[Count];
        foreach (var (name, weight) in file)
        {
            weights[Enum.TryParse<OfferFeature>(name, out var feature) && Enum.IsDefined(feature)
                ? (int)feature
                : throw new FormatException($"The file of offers has a feature '{name}' that is not known. Run aiassistant-eval calibrate-offers.")] = weight;
        }

        return weights;
    }

    private static double Threshold(OfferFile file, string caution) => file.Thresholds.TryGetValue(caution, out var threshold)
        ? threshold
        : throw new FormatException($"The file of offers lacks the threshold '{caution}'.");

    private static OfferFile Read()
    {
        using var stream = typeof(OfferWeights).Assembly.GetManifestResourceStream("Answering.Gating.offers.json")
            ?? throw new InvalidOperationException("The assembly lacks its file 'offers.json'.");
        return JsonSerializer.Deserialize(stream, OfferJson.Default.OfferFile) ?? throw new FormatException("The file of offers is empty.");
    }
}
