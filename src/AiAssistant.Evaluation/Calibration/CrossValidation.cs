using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>Judges each case by weights that were fitted without its fold: other shops, other sets, never other messages of the same shop.</summary>
internal static class CrossValidation
{
    private const int Folds = 8;

    /// <summary>Judges all cases.</summary>
    public static IReadOnlyList<JudgedCase> Of(IReadOnlyList<GateCase> cases)
    {
        var groups = cases.Select(static one => one.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var judged = new List<JudgedCase>(cases.Count);
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = groups.Where((_, i) => i % Folds == fold).ToHashSet(StringComparer.Ordinal);
            if (left.Count == 0)
            {
                continue;
            }

            var others = cases.Where(one => !left.Contains(one.Group)).ToList();
            var fit = GateFit.Of(others);
            var scores = others.GroupBy(static one => one.Kind).ToDictionary(static group => group.Key, group => ScoreFit.Of(fit, [.. group]));
            judged.AddRange(cases.Where(one => left.Contains(one.Group))
                .Select(one => Judge(one, fit) with { ByScores = scores.GetValueOrDefault(one.Kind)?.Judge(one) }));
        }

        return judged;
    }

    private static JudgedCase Judge(GateCase one, GateFit fit)
    {
        var isAnswerable = one.Entries.Any(static entry => entry.IsRight);
        if (one.Entries.Count == 0)
        {
            return new JudgedCase(one, 0, IsRight: false, isAnswerable);
        }

        var (probability, best) = one.Entries.Select(entry => (fit.Probability(entry.Features), entry)).MaxBy(static pair => pair.Item1);
        return new JudgedCase(one, probability, best.IsRight, isAnswerable)
        {
            Best = best.Features,
            Missed = best.IsRight ? null : one.Entries.FirstOrDefault(static entry => entry.IsRight).Features,
        };
    }
}
