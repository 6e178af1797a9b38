namespace AiAssistant.Evaluation.Calibration;

/// <summary>What the gate would gain from a retriever's scores, on shops and sets that the weights had not seen.</summary>
/// <param name="Auroc">The probability that a question whose best entry is right scores above one whose best entry is not.</param>
/// <param name="Ranked">The share of answerable questions whose best entry is right.</param>
/// <param name="Recall">The share of answerable questions that are answered right with the threshold that answers most while 9 of 10 answers are right.</param>
internal sealed record ScoreUse(double? Auroc, double? Ranked, double? Recall)
{
    private const double Precision = 0.9;

    /// <summary>By what is looked at: the texts alone as the gate does, texts and scores, scores alone weighed, the retriever's one score as it is.</summary>
    public static IReadOnlyDictionary<string, ScoreUse> Of(IReadOnlyCollection<JudgedCase> judged)
    {
        var searched = judged.Where(static one => one.ByScores is not null).ToList();
        return new OrderedDictionary<string, ScoreUse>
        {
            ["texts"] = Of(searched, static one => (one.Probability, one.IsRight)),
            ["texts_and_scores"] = Of(searched, static one => one.ByScores!.WithTexts),
            ["scores"] = Of(searched, static one => one.ByScores!.Fitted),
            ["score"] = Of(searched, static one => one.ByScores!.Plain),
        };
    }

    private static ScoreUse Of(List<JudgedCase> cases, Func<JudgedCase, (double Score, bool IsRight)> judge)
    {
        var all = cases.ConvertAll(one => (one.IsAnswerable, Judged: judge(one)));
        var threshold = Threshold([.. all.Select(static one => one.Judged)]);
        return new ScoreUse(
            RocCurve.Area([.. Scores(true)], [.. Scores(false)]),
            Share.Of(all, static one => one.IsAnswerable, static one => one.Judged.IsRight),
            Share.Of(all, static one => one.IsAnswerable, one => one.Judged.IsRight && one.Judged.Score >= threshold));

        IEnumerable<double> Scores(bool isRight) => all.Where(one => one.Judged.IsRight == isRight).Select(static one => one.Judged.Score);
    }

    private static double Threshold(IReadOnlyCollection<(double Score, bool IsRight)> judged)
    {
        var threshold = double.PositiveInfinity;
        int answered = 0, right = 0;
        foreach (var level in judged.GroupBy(static one => one.Score).OrderByDescending(static level => level.Key))
        {
            answered += level.Count();
            right += level.Count(static one => one.IsRight);
            threshold = right >= Precision * answered ? level.Key : threshold;
        }

        return threshold;
    }
}
