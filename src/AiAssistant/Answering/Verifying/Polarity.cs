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
        var overlaps = evidence.Select(other => (Clause: other, Overlap: clause.Overlap(other))).ToList();
        var best = overlaps.Select(static item => item.Overlap).DefaultIfEmpty(0).Max();
        if (!clause.IsDenied)
        {
            return clause.Words.Has(Mark.Limited) || evidence.Count == 0
                || overlaps.Any(item => item.Overlap == best && !item.Clause.IsDenied);
        }

        // What is denied may stand in the same sentence, a clause away.
        var sentences = overlaps.Where(item => item.Overlap == best).Select(static item => item.Clause.Sentence).ToHashSet();
        return evidence.Any(other => (best == 0 || sentences.Contains(other.Sentence)) && (other.IsDenied || other.Words.Has(Mark.Limited)));
    }
}
