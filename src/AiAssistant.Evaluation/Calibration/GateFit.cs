using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>Fits the gate's weights to cases, those of each situation to its own entries.</summary>
internal sealed class GateFit
{
    // Held against sets that count 1 each.
    private const double Penalty = 0.02;
    private static readonly int[] Signs = [.. EntryFeatures.Known.Select(FeatureSigns.Of)];
    private readonly Dictionary<EntrySituation, (double Bias, double[] Weights)> _formulas;

    private GateFit(Dictionary<EntrySituation, (double Bias, double[] Weights)> formulas) => _formulas = formulas;

    /// <summary>Fits the weights to all entries, then stretches the logit so that the probability of the best entry is that of being right.</summary>
    public static GateFit Of(IReadOnlyCollection<GateCase> cases)
    {
        var sets = cases.CountBy(static one => one.Set).ToDictionary(StringComparer.Ordinal);
        return new GateFit(Enum.GetValues<EntrySituation>().ToDictionary(static situation => situation, situation => Of(situation, cases, sets)));
    }

    /// <summary>The probability of an entry.</summary>
    public double Probability(EntryFeatures features)
    {
        var (bias, weights) = _formulas[features.Situation];
        return Logistic.Of(GateWeights.Logit(bias, weights, features));
    }

    /// <summary>The formulas as the gate's file has them: three places, features without a weight left out.</summary>
    public IReadOnlyDictionary<string, GateFormula> ToFile() => _formulas.ToDictionary(
        static pair => pair.Key.ToString(),
        static pair => new GateFormula(
            Math.Round(pair.Value.Bias, 3),
            EntryFeatures.Known.Zip(pair.Value.Weights, static (feature, weight) => (Name: feature.ToString(), Weight: Math.Round(weight, 3)))
                .Where(static feature => feature.Weight != 0).ToDictionary(static feature => feature.Name, static feature => feature.Weight)));

    private static (double Bias, double[] Weights) Of(EntrySituation situation, IReadOnlyCollection<GateCase> cases, Dictionary<string, int> sets)
    {
        // Sets of a situation count alike, whatever their size.
        var rows = cases.SelectMany(one => one.Entries.Where(entry => entry.Features.Situation == situation)
            .Select(entry => (entry.Features, entry.IsRight, Weight: 1.0 / sets[one.Set]))).ToList();
        if (rows.Count == 0)
        {
            return (0, new double[Signs.Length]);
        }

        var (bias, weights) = LogisticFit.Of(
            [.. rows.Select(static row => row.Features.Values)], [.. rows.Select(static row => row.IsRight)], [.. rows.Select(static row => row.Weight)], Signs,
            [.. EntryFeatures.Known.Select(feature => FeatureSigns.Expected(situation, feature))], Penalty);
        var tops = cases.Select(one => (Case: one, Top: one.Entries.Where(entry => entry.Features.Situation == situation)
            .Select(entry => (Logit: GateWeights.Logit(bias, weights, entry.Features), entry.IsRight)).OrderByDescending(static pair => pair.Logit).FirstOrDefault(),
            Has: one.Entries.Any(entry => entry.Features.Situation == situation))).Where(static one => one.Has).ToList();
        var (shift, stretch) = LogisticFit.Of(
            [.. tops.Select(static top => new[] { top.Top.Logit })], [.. tops.Select(static top => top.Top.IsRight)], [.. tops.Select(top => 1.0 / sets[top.Case.Set])], [1], [1], 1e-6);
        return (shift + (stretch[0] * bias), [.. weights.Select(weight => stretch[0] * weight)]);
    }
}
