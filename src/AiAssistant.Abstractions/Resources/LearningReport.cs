namespace AiAssistant.Resources;

/// <summary>What the latest successful learning found, compared with the version before it.</summary>
/// <param name="Added">Questions or offers that were not in the version before.</param>
/// <param name="Changed">Those whose content differs.</param>
/// <param name="Removed">Those that are gone.</param>
/// <param name="Unchanged">Those whose content is the same: neither split nor embedded again.</param>
/// <param name="Skipped">Offers that were bad and left out.</param>
public sealed record LearningReport(int Added, int Changed, int Removed, int Unchanged, int Skipped)
{
    /// <summary>The first skipped offers with place and reason, at most 100; default empty.</summary>
    public IReadOnlyList<Finding> SkippedOffers { get; init; } = [];
}
