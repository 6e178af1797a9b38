using AiAssistant.Answering.Verifying;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Teaching;

/// <summary>Only new products are sold.</summary>
internal sealed class OnlyNewClaim : FormClaim
{
    private OnlyNewClaim(FormAnswer answer)
        : base(answer, TeachingCodes.NotNew)
    {
    }

    /// <summary>The claim; null when the form says no, or that used products are sold too.</summary>
    public static OnlyNewClaim? TryMake(FormAnswer answer) =>
        TeachingWords.Shared.SaysNo(answer.Text)
        || answer.Sentences.Any(static sentence => TeachingWords.Shared.IsUsed(sentence) && !Polarity.IsNegative(sentence))
            ? null
            : new OnlyNewClaim(answer);

    // The condition says it; where the shop gives none, the title. A description speaks of much that is used.
    public override string? Contradiction(OfferReading offer)
    {
        if (offer.Passage.Fields.FirstOrDefault(static field => field.Name == PassageFieldNames.Condition) is { } condition)
        {
            var text = string.Join(", ", condition.Values);
            return TeachingWords.Shared.IsUsed(text) && !Polarity.IsNegative(text) ? text : null;
        }

        return TeachingWords.Shared.IsUsed(offer.Passage.Title) && !Polarity.IsNegative(offer.Passage.Title) ? offer.Passage.Title : null;
    }
}
