using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>The result of the verb: the fit by cross-validation, so on shops and sets that the weights had not seen.</summary>
/// <param name="Cases">Questions learned from, by kind.</param>
/// <param name="Auroc">By kind: the probability that a question whose best entry is right scores above one whose best entry is not.</param>
/// <param name="Ranked">By kind: the share of answerable questions whose best entry is right.</param>
/// <param name="CalibrationError">By kind: the mean distance of probability and share of right ones, over ten bins.</param>
/// <param name="Precision">By caution: the share of answers to shops' messages that are right.</param>
/// <param name="Recall">By caution: the share of answerable messages that are answered right.</param>
/// <param name="Refused">By caution: the share of messages without an answer that are refused.</param>
/// <param name="RetrieverScores">By kind: how good the gate is without and with the retriever's scores, and how good they are alone.</param>
/// <param name="Gate">What was written.</param>
internal sealed record CalibrateReport(
    IReadOnlyDictionary<string, int> Cases,
    IReadOnlyDictionary<string, double?> Auroc,
    IReadOnlyDictionary<string, double?> Ranked,
    IReadOnlyDictionary<string, double> CalibrationError,
    IReadOnlyDictionary<string, double?> Precision,
    IReadOnlyDictionary<string, double?> Recall,
    IReadOnlyDictionary<string, double?> Refused,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, ScoreUse>> RetrieverScores,
    GateFile Gate)
{
    /// <summary>Counts.</summary>
    public static CalibrateReport Of(IReadOnlyList<JudgedCase> judged, GateFile gate)
    {
        var shops = judged.Where(static one => one.Kind == CaseKind.Shop).ToList();
        return new CalibrateReport(
            judged.CountBy(static one => one.Kind).ToDictionary(static pair => pair.Key.ToString(), static pair => pair.Value),
            judged.GroupBy(static one => one.Kind).ToDictionary(static group => group.Key.ToString(), static group => Area([.. group])),
            judged.GroupBy(static one => one.Kind).ToDictionary(
                static group => group.Key.ToString(), static group => Share.Of([.. group], static one => one.IsAnswerable, static one => one.IsRight)),
            judged.GroupBy(static one => one.Kind).ToDictionary(static group => group.Key.ToString(), static group => Math.Round(Reliability.Error([.. group]), 4)),
            gate.Entries.ToDictionary(static pair => pair.Key, pair => Share.Of(shops, one => one.Probability >= pair.Value, static one => one.IsRight)),
            gate.Entries.ToDictionary(static pair => pair.Key, pair => Share.Of(shops, static one => one.IsAnswerable, one => one.IsRight && one.Probability >= pair.Value)),
            gate.Entries.ToDictionary(static pair => pair.Key, pair => Share.Of(shops, static one => !one.IsAnswerable, one => one.Probability < pair.Value)),
            judged.Where(static one => one.ByScores is not null).GroupBy(static one => one.Kind)
                .ToDictionary(static group => group.Key.ToString(), static group => ScoreUse.Of([.. group])),
            gate);
    }

    private static double? Area(IReadOnlyCollection<JudgedCase> cases) => RocCurve.Area(
        [.. cases.Where(static one => one.IsRight).Select(static one => one.Probability)], [.. cases.Where(static one => !one.IsRight).Select(static one => one.Probability)]);
}
