namespace AiAssistant.Evaluation.Verification;

/// <summary>The result of the verb. A share without a single case is null.</summary>
internal sealed record VerifyReport
{
    private const string NoFault = "unnamed";

    public required int Count { get; init; }

    /// <summary>Answers that their evidence does not bear.</summary>
    public required int Fabricated { get; init; }

    /// <summary>Answers that their evidence bears.</summary>
    public required int Faithful { get; init; }

    /// <summary>Of the fabricated answers, those held back.</summary>
    public double? FabricationsCaught { get; init; }

    /// <summary>Of the faithful answers, those held back.</summary>
    public double? FaithfulRejected { get; init; }

    /// <summary>The fabricated answers by their fault, in the order of the names.</summary>
    public required IReadOnlyDictionary<string, FaultCounts> ByFault { get; init; }

    public required Timings Timings { get; init; }

    /// <summary>Counts all results.</summary>
    public static VerifyReport Of(IReadOnlyList<VerifiedAnswer> results) => new()
    {
        Count = results.Count,
        Fabricated = results.Count(static result => !result.Answer.IsFaithful),
        Faithful = results.Count(static result => result.Answer.IsFaithful),
        FabricationsCaught = Share.Of(results, static result => !result.Answer.IsFaithful, static result => result.IsRejected),
        FaithfulRejected = Share.Of(results, static result => result.Answer.IsFaithful, static result => result.IsRejected),
        ByFault = new SortedDictionary<string, FaultCounts>(
            results.Where(static result => !result.Answer.IsFaithful).GroupBy(static result => result.Answer.Fault ?? NoFault, StringComparer.Ordinal)
                .ToDictionary(static group => group.Key, static group => new FaultCounts(group.Count(), group.Count(static result => result.IsRejected))),
            StringComparer.Ordinal),
        Timings = Timings.Of(TimeSpan.Zero, results.Select(static result => result.Elapsed)),
    };
}
