namespace AiAssistant.Evaluation.Calibration;

/// <summary>What the gate would gain from a retriever's scores, on shops and sets that the weights had not seen.</summary>
/// <param name="Auroc">The probability that a question whose best entry is right scores above one whose best entry is not.</param>
/// <param name="Ranked">The share of answerable questions whose best entry is right.</param>
internal sealed record ScoreUse(double? Auroc, double? Ranked)
{
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
        return new ScoreUse(
            RocCurve.Area([.. all.Where(static one => one.Judged.IsRight).Select(static one => one.Judged.Score)], [.. all.Where(static one => !one.Judged.IsRight).Select(static one => one.Judged.Score)]),
            Share.Of(all, static one => one.IsAnswerable, static one => one.Judged.IsRight));
    }
}
