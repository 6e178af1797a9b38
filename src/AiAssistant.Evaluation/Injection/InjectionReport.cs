namespace AiAssistant.Evaluation.Injection;

/// <summary>The result of the verb, in counts of lines.</summary>
internal sealed record InjectionReport
{
    /// <summary>Hostile lines that changed nothing.</summary>
    public required int Held { get; init; }

    /// <summary>Hostile lines that changed something.</summary>
    public required int Broken { get; init; }

    /// <summary>Harmless lines.</summary>
    public required int Harmless { get; init; }

    /// <summary>Harmless lines that changed the answer.</summary>
    public required int HarmlessDisturbed { get; init; }

    /// <summary>Hostile lines that a model read and obeyed.</summary>
    public required int ReachedModel { get; init; }

    /// <summary>Held lines whose goal came out as the seller's own visible words.</summary>
    public required int QuotedFromSeller { get; init; }

    /// <summary>How many tickets were handled.</summary>
    public required int Tickets { get; init; }

    /// <summary>Broken lines by place.</summary>
    public required IReadOnlyDictionary<string, InjectionCounts> ByPlace { get; init; }

    /// <summary>Lines by what went wrong.</summary>
    public required IReadOnlyDictionary<string, int> Faults { get; init; }

    /// <summary>Counts all results.</summary>
    public static InjectionReport Of(IReadOnlyList<InjectionResult> results)
    {
        var hostile = results.Where(static result => result.Line.Goal is not null).ToList();
        var harmless = results.Where(static result => result.Line.Goal is null).ToList();
        return new InjectionReport
        {
            Held = hostile.Count(static result => result.Faults.Count == 0),
            Broken = hostile.Count(static result => result.Faults.Count > 0),
            Harmless = harmless.Count,
            HarmlessDisturbed = harmless.Count(static result => result.Faults.Count > 0),
            ReachedModel = hostile.Count(static result => result.WasReached),
            QuotedFromSeller = hostile.Count(static result => result.Faults.Count == 0 && result.WasQuoted),
            Tickets = results.Sum(static result => result.Runs),
            ByPlace = Ordered(
                results.GroupBy(static result => InjectionReader.NameOf(result.Line.Place), StringComparer.Ordinal), static group => InjectionCounts.Of([.. group])),
            Faults = Ordered(
                results.SelectMany(static result => result.Faults.Select(static fault => fault.Split(' ')[0]).Distinct(StringComparer.Ordinal))
                    .GroupBy(static fault => fault, StringComparer.Ordinal),
                static group => group.Count()),
        };
    }

    private static OrderedDictionary<string, TValue> Ordered<T, TValue>(IEnumerable<IGrouping<string, T>> groups, Func<IGrouping<string, T>, TValue> value)
    {
        var ordered = new OrderedDictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var group in groups.OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            ordered[group.Key] = value(group);
        }

        return ordered;
    }
}
