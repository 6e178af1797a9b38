using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.Support;

/// <summary>The result of the verb.</summary>
/// <param name="Questions">All of them.</param>
/// <param name="Answered">Those that their passage answers.</param>
/// <param name="NotAnswered">Those that it does not.</param>
/// <param name="Auroc">The probability that one that is answered scores above one that is not; null without both.</param>
/// <param name="MeanAnswered">The gate's mean probability of those that are answered.</param>
/// <param name="MeanNotAnswered">The same of those that are not.</param>
/// <param name="MeanMs">How long a question took.</param>
internal sealed record SupportReport(
    int Questions, int Answered, int NotAnswered, double? Auroc, double? MeanAnswered, double? MeanNotAnswered, double MeanMs)
{
    /// <summary>Counts.</summary>
    public static SupportReport Of(IReadOnlyList<(SupportQuestion Question, EntryScore Score)> judged, TimeSpan elapsed)
    {
        var yes = judged.Where(static pair => pair.Question.IsAnswered).Select(static pair => pair.Score.Probability).ToList();
        var no = judged.Where(static pair => !pair.Question.IsAnswered).Select(static pair => pair.Score.Probability).ToList();
        return new SupportReport(judged.Count, yes.Count, no.Count, RocCurve.Area(yes, no), Mean(yes), Mean(no), Math.Round(elapsed.TotalMilliseconds / judged.Count, 3));
    }

    private static double? Mean(List<double> values) => values.Count == 0 ? null : Math.Round(values.Average(), 4);
}
