using AiAssistant.Answering.Gating;

namespace AiAssistant.Answering.Writing;

/// <summary>What is to be said to one question.</summary>
/// <param name="Verdict">The gate's verdict; it passed.</param>
/// <param name="Text">The text.</param>
/// <param name="Citations">Where it stands.</param>
/// <param name="Supports">The passages cited.</param>
internal sealed record DraftPart(Verdict Verdict, string Text, IReadOnlyList<Citation> Citations, IReadOnlyList<Support> Supports)
{
    /// <summary>Whether the text only repeats what the passages say.</summary>
    public required bool IsExtractive { get; init; }

    /// <summary>The citation of a passage.</summary>
    /// <param name="support">The passage.</param>
    /// <param name="quote">Its words that bear the statement.</param>
    public static Citation Cite(Support support, string quote) =>
        new(support.Candidate.Passage.Id, support.Candidate.Source.Resource.Name, support.SourceId, quote);
}
