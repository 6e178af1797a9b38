using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Whether amounts and materials are said of what the evidence says them of, where it tells several apart.</summary>
internal static class Bindings
{
    private static readonly string[] BoundNames = ["colour", "material"];
    private static readonly string[] KeyNames = ["carrier", "country", "means", "speed", "weekday"];

    /// <summary>Whether none is said of another thing.</summary>
    public static bool AreKept(IReadOnlyList<Clause> answer, IReadOnlyList<Clause> evidence)
    {
        var known = evidence
            .Select(clause => (Clause: InContext(clause, evidence), Items: Items(clause, isEvidence: true))).Where(static item => item.Items.Count > 0).ToList();
        return known.Count < 2 || answer.All(clause => Items(clause, isEvidence: false).All(item => IsKept(clause, item, known)));
    }

    private static bool IsKept(Clause clause, (string Group, string Value) item, List<(Clause Clause, HashSet<(string Group, string Value)> Items)> known)
    {
        var own = known.Where(other => other.Items.Contains(item)).Select(static other => other.Clause).ToList();
        var others = known.Where(other => !other.Items.Contains(item)
            && other.Items.Any(held => held.Group == item.Group)).Select(static other => other.Clause);
        return own.Count == 0 || !others.Any(other => own.TrueForAll(home => IsTaken(clause, home, other)));
    }

    // The clause speaks of what tells the other clause from the one where the amount stands, and of nothing that tells this one from the other.
    private static bool IsTaken(Clause clause, Clause home, Clause other)
    {
        foreach (var group in KeyNames)
        {
            bool IsOf(string name) => Concepts.Group(name) == group;
            var named = clause.Names.Where(IsOf).ToList();
            if (named.Count > 0 && home.Names.Any(IsOf))
            {
                return !named.Exists(home.Names.Contains) && named.Exists(other.Names.Contains);
            }
        }

        var tellsHome = home.Keys.Where(key => !other.Keys.HasKin(key)).ToList();
        var tellsOther = other.Keys.Where(key => !home.Keys.HasKin(key)).ToList();
        return (tellsHome.Count > 0 && clause.Keys.Any(tellsOther.HasKin) && !clause.Keys.Any(tellsHome.HasKin))
            || (!clause.Has(Mark.Free) && IsAllOf(clause, home, other));
    }

    // All that the other clause alone speaks of, and at most half of what this one does: "the legs are made of solid oak".
    private static bool IsAllOf(Clause clause, Clause home, Clause other)
    {
        var tellsHome = home.Terms.Where(term => !other.Terms.HasKin(term)).ToList();
        var tellsOther = other.Terms.Where(term => !home.Terms.HasKin(term) && !IsItem(other, term)).ToList();
        return tellsHome.Count > 0 && tellsOther.Count > 0 && tellsOther.TrueForAll(clause.Terms.HasKin)
            && tellsHome.Count(clause.Terms.HasKin) * 2 <= tellsHome.Count;
    }

    private static bool IsItem(Clause clause, string term) => ShopNames.Find(clause.Words, null).Any(match =>
        BoundNames.Contains(Concepts.Group(match.Name)) && match.Places.Any(i => clause.Words[i].Text == term));

    // "Standard delivery: 3 days, £3.50": an amount alone is said of what stands before it in the sentence.
    private static Clause InContext(Clause clause, IReadOnlyList<Clause> evidence)
    {
        if (clause.Terms.Count > 0 || clause.Names.Count > 0)
        {
            return clause;
        }

        var before = evidence.Where(other => other.Sentence == clause.Sentence).TakeWhile(other => other != clause).Select(static other => other.Text);
        return new Clause(string.Join(", ", before.Append(clause.Text)), clause.Sentence, null);
    }

    private static HashSet<(string Group, string Value)> Items(Clause clause, bool isEvidence)
    {
        var facts = clause.Facts.Where(static fact =>
            fact.Kind is FactKind.Money or FactKind.Percent or FactKind.Duration or FactKind.Measure or FactKind.Time or FactKind.Number);
        var forms = isEvidence ? facts.SelectMany(static fact => KnownFacts.FormsOf(fact)) : facts;
        return forms.Select(static fact => (fact.Kind.ToString(), fact.Value))
            .Concat(clause.Names.Where(static name => BoundNames.Contains(Concepts.Group(name))).Select(static name => (Concepts.Group(name), name))).ToHashSet();
    }
}
