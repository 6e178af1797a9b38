using AiAssistant.Texts;

namespace AiAssistant.Learning;

/// <summary>What a complete download left beside the offers themselves.</summary>
/// <param name="Skipped">How many offers were bad.</param>
/// <param name="SkippedOffers">The first of them, with place and reason.</param>
/// <param name="DescriptionsCut">How many descriptions were too long.</param>
internal sealed record OfferReading(int Skipped, IReadOnlyList<Finding> SkippedOffers, int DescriptionsCut)
{
    public static OfferReading None { get; } = new(0, [], 0);

    /// <summary>With the offers that were found to be bad later.</summary>
    public OfferReading With(PoisonedSources poisoned) =>
        this with { Skipped = Skipped + poisoned.Count, SkippedOffers = [.. SkippedOffers.Concat(poisoned.Listed).Take(OfferTally.MaxListed)] };

    public IReadOnlyList<Finding> Warnings() =>
    [
        .. Warning(LearningCodes.Skipped, Skipped),
        .. Warning(LearningCodes.DescriptionsCut, DescriptionsCut),
    ];

    private static Finding[] Warning(string code, int count) =>
        count == 0 ? [] : [new Finding(code, FindingArgument.Of(count)) { Severity = FindingSeverity.Warning }];
}
