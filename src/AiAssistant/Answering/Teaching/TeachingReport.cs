using AiAssistant.Resources;

namespace AiAssistant.Answering.Teaching;

/// <summary>What a seller should teach a resource next.</summary>
/// <remarks>It holds what customers wrote: show it to the resource's tenant alone.</remarks>
/// <param name="Resource">The resource.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record TeachingReport(ResourceId Resource, DateTimeOffset CreatedAt)
{
    /// <summary>How many unanswered questions were looked at.</summary>
    public int Questions { get; init; }

    /// <summary>The questions grouped by likeness, those that most customers asked first; default empty.</summary>
    public IReadOnlyList<QuestionGroup> Groups { get; init; } = [];

    /// <summary>Where the form says one thing and offers say another, those with most offers first; default empty.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Whether everything was looked at: false where there are more questions or passages than the options allow, or where the index cannot list its
    /// passages.</summary>
    public bool IsComplete { get; init; }
}
