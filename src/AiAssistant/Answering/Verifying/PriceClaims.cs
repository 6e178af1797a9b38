using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Writing;

namespace AiAssistant.Answering.Verifying;

/// <summary>What an offer costs is told by its fields alone: a price in a title or a description may be of anything, and anybody may have written it there.</summary>
internal static class PriceClaims
{
    /// <summary>Whether the amounts of a draft about an offer's price, the offer's own title left out, are those of its fields.</summary>
    /// <param name="draft">The draft of one part.</param>
    /// <param name="language">The language it is written in.</param>
    public static bool Hold(DraftPart draft, string language)
    {
        if (!draft.Supports.All(static support => support.Form == AnswerForm.Price))
        {
            return true;
        }

        var text = PlainForm.Of(draft.Text);
        foreach (var support in draft.Supports)
        {
            text = text.Replace(PlainForm.Of(support.Candidate.Passage.Title), " ", StringComparison.OrdinalIgnoreCase);
        }

        var known = new KnownFacts(string.Join('\n', draft.Supports.SelectMany(static support => support.Candidate.Passage.ForReaders()).Select(FieldText.Line)));
        return FactReader.Read(text, language).Where(static fact => fact.Kind == FactKind.Money).All(known.Bear);
    }
}
