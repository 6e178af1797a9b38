using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Writing;

/// <summary>Finds the words of a passage that bear a text.</summary>
internal static class Quotation
{
    /// <summary>The sentence of the passage that shares most words with the text; the first one when none does (another language).</summary>
    public static string Of(string text, Support support)
    {
        var sentences = Sentences.Split(support.Candidate.Passage.Text);
        if (sentences.Count == 0)
        {
            return support.Candidate.Passage.Title;
        }

        var said = WordSplitter.Split(text).Select(static word => word.Text).ToHashSet(StringComparer.Ordinal);
        return sentences.MaxBy(sentence => WordSplitter.Split(sentence).Count(word => said.Contains(word.Text)))!;
    }
}
