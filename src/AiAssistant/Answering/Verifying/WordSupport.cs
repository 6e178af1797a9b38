using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Writing;

namespace AiAssistant.Answering.Verifying;

/// <summary>Whether the words of a draft come from its evidence. A model may phrase freely, yet not speak of something else.</summary>
internal static class WordSupport
{
    private const double MinShare = 0.4;
    private const double MinEvidenceShare = 0.25;
    private const int MinWordsToJudge = 3;

    /// <summary>Whether each sentence is borne, and the whole by more than the customer's own words.</summary>
    /// <param name="draft">The draft of one part.</param>
    /// <param name="evidence">All that its passages say.</param>
    /// <param name="language">The language it is written in.</param>
    /// <param name="hasFacts">Whether it holds facts of the evidence: a number in other words is an answer.</param>
    public static bool Holds(DraftPart draft, string evidence, string language, bool hasFacts)
    {
        var isSameLanguage = draft.Supports.Any(support => support.Candidate.Reading.Language == language || support.Candidate.Reading.Language is null);
        if (!isSameLanguage)
        {
            return hasFacts || IsAboutTheSame(draft, language);
        }

        var known = new WordIndex(WordSplitter.Split(evidence));
        var asked = new WordIndex(draft.Verdict.Question.Words);
        var endings = Languages.Find(language)?.Endings;
        var all = TermsOf(draft.Text, language);
        var isBorne = hasFacts || all.Count == 0 || Coverage.Of(all, endings, (known, 1)).Share >= MinEvidenceShare;
        return isBorne && Sentences.Split(draft.Text).Select(sentence => TermsOf(sentence, language))
            .All(terms => terms.Count < MinWordsToJudge || Coverage.Of(terms, endings, (known, 1), (asked, 1)).Share >= MinShare);
    }

    // Numbers and dates are judged as facts.
    private static IReadOnlyList<Term> TermsOf(string text, string language) =>
        [.. Question.TermsOf(WordSplitter.Split(text), Concepts.None, language).Where(static term => !FactWords.Shared.Explains(term.Text))];

    // Across languages words do not compare; what the text is about does.
    private static bool IsAboutTheSame(DraftPart draft, string language)
    {
        var about = ConceptReader.Read(draft.Text, WordSplitter.Split(draft.Text), language, isAnswer: true);
        var known = draft.Supports.SelectMany(static support => support.Candidate.Reading.Text.Topics.Concat(support.Candidate.Reading.Topics))
            .Concat(draft.Verdict.Question.Concepts.Topics).ToHashSet(StringComparer.Ordinal);
        return known.Count == 0 || about.Topics.Any(topic => known.Any(other => Concepts.Group(other) == Concepts.Group(topic)));
    }
}
