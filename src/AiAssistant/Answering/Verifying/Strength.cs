namespace AiAssistant.Answering.Verifying;

/// <summary>Whether a text says more than its evidence: of all instead of some, for certain, without the condition, at another's expense.</summary>
internal static class Strength
{
    /// <summary>Whether "all" is said of what the evidence says of some, or only of one.</summary>
    public static bool IsOfNoMore(IReadOnlyList<Clause> answer, IReadOnlyList<Clause> evidence) =>
        answer.Where(static clause => clause.Has(Mark.All) && !clause.Has(Mark.Some))
            .All(clause => clause.Nearest(evidence).Clauses is not { Count: > 0 } near
                || near.Any(static other => other.Has(Mark.All))
                || !near.All(static other => other.Has(Mark.Some) || other.Has(Mark.Limited)));

    /// <summary>Whether nothing is said for certain that the evidence does not.</summary>
    public static bool IsNoSurer(IReadOnlyList<Clause> answer, IReadOnlyList<Clause> evidence) =>
        !answer.Any(static clause => clause.Has(Mark.Sure)) || evidence.Any(static clause => clause.Has(Mark.Sure));

    /// <summary>Whether what is free on a condition is said to be so.</summary>
    public static bool IsOnSameCondition(IReadOnlyList<Clause> answer, IReadOnlyList<Clause> evidence)
    {
        if (!answer.Any(static clause => clause.Has(Mark.Free)))
        {
            return true;
        }

        var free = evidence.Where(static clause => clause.Has(Mark.Free)).ToList();
        var isConditional = free.Count > 0 && free.TrueForAll(clause => evidence.Any(other => other.Sentence == clause.Sentence && IsThreshold(other)));
        return !isConditional || answer.Any(static clause => IsThreshold(clause) || clause.Has(Mark.Condition));
    }

    /// <summary>Whether the one who pays is the one who pays in the evidence.</summary>
    public static bool IsAtSameExpense(IReadOnlyList<Clause> answer, IReadOnlyList<Clause> evidence)
    {
        bool bySeller = Has(answer, Mark.SellerPays), byBuyer = Has(answer, Mark.BuyerPays);
        return (bySeller, byBuyer) switch
        {
            (true, false) => Has(evidence, Mark.SellerPays) || !Has(evidence, Mark.BuyerPays),
            (false, true) => Has(evidence, Mark.BuyerPays) || !(Has(evidence, Mark.SellerPays) || Has(evidence, Mark.Free)),
            _ => true,
        };
    }

    private static bool Has(IReadOnlyList<Clause> clauses, Mark mark) => clauses.Any(clause => clause.Words.Has(mark));

    private static bool IsThreshold(Clause clause) =>
        clause.Has(Mark.Condition) && clause.Facts.Any(static fact => fact.Kind == FactKind.Money && fact.Value != Fact.Free);
}
