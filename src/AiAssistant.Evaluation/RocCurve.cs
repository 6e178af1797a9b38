namespace AiAssistant.Evaluation;

/// <summary>The receiver operating characteristic: how well a score tells two classes apart.</summary>
internal static class RocCurve
{
    /// <summary>The area under the curve: the probability that a positive scores above a negative, a tie counting half.</summary>
    /// <param name="positives">The scores of those that should be high.</param>
    /// <param name="negatives">The scores of those that should be low.</param>
    /// <returns>0 to 1, four places; null when a class is empty.</returns>
    public static double? Area(IReadOnlyCollection<double> positives, IReadOnlyCollection<double> negatives)
    {
        if (positives.Count == 0 || negatives.Count == 0)
        {
            return null;
        }

        double wins = 0;
        var below = 0;
        foreach (var group in positives.Select(static score => (score, IsPositive: true)).Concat(negatives.Select(static score => (score, IsPositive: false)))
            .GroupBy(static pair => pair.score).OrderBy(static group => group.Key))
        {
            var high = group.Count(static pair => pair.IsPositive);
            var low = group.Count() - high;
            wins += high * (below + (low / 2.0));
            below += low;
        }

        return Math.Round(wins / ((double)positives.Count * negatives.Count), 4);
    }
}
