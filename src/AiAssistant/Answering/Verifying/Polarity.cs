namespace AiAssistant.Answering.Verifying;

/// <summary>Whether what a text denies is denied in its evidence, and what it says is not. Clauses are compared with those that speak of the same.</summary>
internal static class Polarity
{
    /// <summary>Whether a text denies something.</summary>
    public static bool IsNegative(string text) => Clauses.Split(text, null).Any(static clause => clause.IsDenied);

    /// <summary>Whether no clause of the answer turns its evidence round.</summary>
    public static bool IsKept(IReadOnlyList<Clause> answer, IReadOnlyList<Clause> evidence)
    {
        var said = answer.Where(static clause => !clause.IsEmpty).ToList();
        return (said.Count > 0 ? said : answer).All(clause => IsKept(clause, evidence));
    }

    private static bool IsKept(Clause clause, IReadOnlyList<Clause> evidence)
    {
        var (overlap, nearest) = clause.Nearest(evidence);
        if (!clause.IsDenied)
        {
            return clause.Has(Mark.Limited) || evidence.Count == 0
                || nearest.Any(static other => !other.IsDenied);
        }

        // What is denied may stand in the same sentence, a clause away.
        var sentences = nearest.Select(static other => other.Sentence).ToHashSet();
        return evidence.Any(other => (overlap == 0 || sentences.Contains(other.Sentence)) && (other.IsDenied || other.Has(Mark.Limited)));
    }
}
