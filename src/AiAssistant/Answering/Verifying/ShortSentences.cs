using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Writing;

namespace AiAssistant.Answering.Verifying;

/// <summary>
/// Judges sentences too short for a share of words to say anything: "Thank you!" may stand in any reply, "Closed!" and a password have to stand in the evidence.
/// </summary>
internal static class ShortSentences
{
    private const int MaxTerms = 2;
    private static readonly HashSet<string> Courtesy = [.. DataFile.Read("courtesy").Words("words")];

    /// <summary>Whether each short sentence is courtesy, or shares a word with the evidence or the question.</summary>
    /// <param name="draft">The draft of one part.</param>
    /// <param name="evidence">All that its passages say.</param>
    /// <param name="language">The language it is written in; where the evidence is in another one, words do not compare.</param>
    public static bool Hold(DraftPart draft, string evidence, string language)
    {
        if (!draft.Supports.Any(support => support.Candidate.Reading.Language is null || support.Candidate.Reading.Language == language))
        {
            return true;
        }

        var endings = Languages.Find(language)?.Endings;
        var known = new WordIndex(WordSplitter.Split(evidence));
        var asked = new WordIndex(draft.Verdict.Question.Words);
        return Sentences.Split(draft.Text).All(sentence =>
        {
            var terms = Question.TermsOf([.. WordSplitter.Split(sentence).Where(static word => !Courtesy.Contains(word.Text))], Concepts.None, language)
                .Where(static term => !FactWords.Shared.Explains(term.Text)).ToList();
            return terms.Count is 0 or > MaxTerms || Coverage.Of(terms, endings, (known, 1), (asked, 1)).Share > 0;
        });
    }
}
