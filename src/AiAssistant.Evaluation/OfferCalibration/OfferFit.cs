using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>
/// Fits the weights of what offers say by maximum likelihood: for each question a choice between the claims and that none answers. Weights are held near 0 and
/// have signs that make sense. Deterministic: a fixed number of steps downhill from 0.
/// </summary>
internal sealed class OfferFit
{
    private const double Penalty = 0.002; // a question weighs 1 in about as many as there are
    private const int Steps = 1_200;
    private const double FirstStep = 0.1;
    private const double Slope = 0.9;
    private const double Scale = 0.999;

    private readonly double[] _field;
    private readonly double[] _sentence;

    private OfferFit(double[] field, double[] sentence) => (_field, _sentence) = (field, sentence);

    /// <summary>Fits.</summary>
    /// <param name="cases">The questions.</param>
    /// <param name="weight">How much each counts.</param>
    public static OfferFit Of(IReadOnlyList<OfferCase> cases, Func<OfferCase, double> weight)
    {
        var n = OfferWeights.Count;
        var weights = new double[2 * n];
        var gradient = new double[2 * n];
        var first = new double[2 * n];
        var second = new double[2 * n];
        var signs = Enum.GetValues<OfferFeature>().Select(Sign).ToArray();
        var counts = cases.Select(weight).ToArray();
        var total = counts.Sum();
        for (var step = 1; step <= Steps; step++)
        {
            Array.Clear(gradient);
            for (var i = 0; i < cases.Count; i++)
            {
                AddGradient(gradient, weights, cases[i], counts[i] / total);
            }

            // Adam's step, smaller and smaller.
            var rate = FirstStep * (1 - ((step - 1.0) / Steps));
            for (var j = 0; j < weights.Length; j++)
            {
                var slope = gradient[j] + (j % n == (int)OfferFeature.Bias ? 0 : Penalty * weights[j]);
                first[j] = (Slope * first[j]) + ((1 - Slope) * slope);
                second[j] = (Scale * second[j]) + ((1 - Scale) * slope * slope);
                var next = weights[j] - (rate * (first[j] / (1 - Math.Pow(Slope, step))) / (Math.Sqrt(second[j] / (1 - Math.Pow(Scale, step))) + 1e-8));
                weights[j] = signs[j % n] switch { > 0 => Math.Max(0, next), < 0 => Math.Min(0, next), _ => next };
            }
        }

        return new OfferFit(weights[..n], weights[n..]);
    }

    /// <summary>The weights as the file has them: two places, features without a weight left out. Thresholds are chosen, not fitted: those in force stay.</summary>
    public OfferFile ToFile() => new(
        Named(_field),
        Named(_sentence),
        OfferWeights.Shared.Thresholds.ToDictionary(static pair => pair.Key.ToString(), static pair => pair.Value));

    private static void AddGradient(double[] gradient, double[] weights, OfferCase one, double weight)
    {
        var scores = one.Claims.Select(claim => Score(weights, claim.Claim)).ToArray();
        var most = Math.Max(0, scores.Max());
        var none = Math.Exp(-most);
        double all = none, right = one.IsAnswerable ? 0 : none;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = Math.Exp(scores[c] - most);
            all += scores[c];
            right += one.Claims[c].IsRight ? scores[c] : 0;
        }

        for (var c = 0; c < scores.Length; c++)
        {
            var push = weight * ((scores[c] / all) - (one.Claims[c].IsRight ? scores[c] / right : 0));
            var offset = one.Claims[c].Claim.IsField ? 0 : OfferWeights.Count;
            var features = one.Claims[c].Claim.Features;
            for (var j = 0; j < features.Count; j++)
            {
                gradient[offset + j] += push * features[j];
            }
        }
    }

    private static double Score(double[] weights, OfferClaim claim)
    {
        var offset = claim.IsField ? 0 : OfferWeights.Count;
        var score = 0.0;
        for (var j = 0; j < claim.Features.Count; j++)
        {
            score += weights[offset + j] * claim.Features[j];
        }

        return score;
    }

    // What speaks for an answer never counts against it.
    private static int Sign(OfferFeature feature) => feature switch
    {
        OfferFeature.NameSaid or OfferFeature.WholeName or OfferFeature.InName or OfferFeature.InText or OfferFeature.Found or OfferFeature.AllFound
            or OfferFeature.Attribute or OfferFeature.OnlyAttribute or OfferFeature.Measure or OfferFeature.MeasureGiven or OfferFeature.MeasureNamed
            or OfferFeature.OnlyClaim or OfferFeature.SeveralAttributes or OfferFeature.OwnField
            or OfferFeature.Parts or OfferFeature.AttributeInValue or OfferFeature.AttributeShare or OfferFeature.YesOrNo
            or OfferFeature.Denied => 1,
        OfferFeature.Foreign or OfferFeature.Elsewhere or OfferFeature.OtherAttribute or OfferFeature.NoMeasure or OfferFeature.OtherMeasure
            or OfferFeature.NoNumber
            or OfferFeature.UnsaidName or OfferFeature.NarrowerName or OfferFeature.Trouble or OfferFeature.YesOrNoToOpen => -1,
        _ => 0,
    };

    private static Dictionary<string, double> Named(double[] weights) => Enum.GetValues<OfferFeature>()
        .Select(feature => (Name: feature.ToString(), Weight: Math.Round(weights[(int)feature], 2)))
        .Where(static pair => pair.Weight != 0).ToDictionary(static pair => pair.Name, static pair => pair.Weight);
}
