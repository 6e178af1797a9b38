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

    /// <summary>The language of the text: of the seller's words their own; null when that is unknown.</summary>
    /// <param name="style">What all other sentences are written in.</param>
    public string? LanguageOf(ReplyStyle style) =>
        IsExtractive && Supports is [{ Form: AnswerForm.Stored or AnswerForm.Sentences } quoted, ..] ? quoted.Candidate.Reading.Language : style.Language;

    /// <summary>The citation of a passage.</summary>
    /// <param name="support">The passage.</param>
    /// <param name="quote">Its words that bear the statement.</param>
    public static Citation Cite(Support support, string quote) =>
        new(support.Candidate.Passage.Id, support.Candidate.Source.Resource.Name, support.SourceId, quote);
}
