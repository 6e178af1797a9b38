using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Writing;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Verifying;

/// <summary>Stage 6: checks that a draft says nothing its passages do not say. Each fault is a code.</summary>
internal static class DraftVerifier
{
    // A model may phrase freely, yet most words of an answer come from its evidence or the question.
    private const double MinSupportedWords = 0.4;
    private const int MinWordsToJudge = 4;

    /// <summary>The faults of a draft; empty when there are none.</summary>
    /// <param name="draft">The draft of one part.</param>
    /// <param name="language">The language it is written in.</param>
    public static IReadOnlyList<string> Check(DraftPart draft, string language)
    {
        var faults = new List<string>();
        if (draft.Citations.Count == 0 || draft.Citations.Any(citation => draft.Supports.All(support => support.Candidate.Passage.Id != citation.Passage)))
        {
            faults.Add("verify.citation.missing");
        }

        var evidence = string.Join("\n", draft.Supports.Select(static support => Everything(support.Candidate.Passage)));
        CheckFacts(draft.Text, evidence, faults);
        if (!draft.IsExtractive)
        {
            CheckPromises(draft.Text, evidence, faults);
            CheckWords(draft, evidence, language, faults);
        }

        return faults;
    }

    private static void CheckFacts(string text, string evidence, List<string> faults)
    {
        var known = FactReader.Read(evidence).ToHashSet();
        foreach (var fact in FactReader.Read(text))
        {
            if (!known.Contains(fact) && !(fact.Kind == FactKind.Phone && known.Any(other => other.Kind == FactKind.Phone && other.Value.EndsWith(fact.Value, StringComparison.Ordinal))))
            {
                faults.Add($"verify.{fact.Kind.ToString().ToLowerInvariant()}.unsupported");
            }
        }
    }

    private static void CheckPromises(string text, string evidence, List<string> faults)
    {
        var words = WordSplitter.Split(text);
        var known = WordSplitter.Split(evidence);
        foreach (var pack in Languages.All)
        {
            if (pack.Promises.Find(words).Any() && !pack.Promises.Find(known).Any())
            {
                faults.Add("verify.promise.unsupported");
                return;
            }
        }
    }

    private static void CheckWords(DraftPart draft, string evidence, string language, List<string> faults)
    {
        var words = WordSplitter.Split(draft.Text);
        var terms = Question.TermsOf(words, Concepts.None, language);
        if (terms.Count < MinWordsToJudge)
        {
            return;
        }

        var isSameLanguage = draft.Supports.Any(support => support.Candidate.Reading.Language == language || support.Candidate.Reading.Language is null);
        if (isSameLanguage)
        {
            var share = Coverage.Of(terms, Languages.Find(language)?.Endings, (new WordIndex(WordSplitter.Split(evidence)), 1), (new WordIndex(draft.Verdict.Question.Words), 1)).Share;
            if (share < MinSupportedWords)
            {
                faults.Add("verify.text.unsupported");
            }

            return;
        }

        // Across languages words do not compare; what the text is about does.
        var about = ConceptReader.Read(draft.Text, words, language, isAnswer: true);
        var known = draft.Supports.SelectMany(static support => support.Candidate.Reading.Text.Topics.Concat(support.Candidate.Reading.Topics)).Concat(draft.Verdict.Question.Concepts.Topics).ToHashSet(StringComparer.Ordinal);
        if (known.Count > 0 && !about.Topics.Any(topic => known.Any(other => Concepts.Group(other) == Concepts.Group(topic))))
        {
            faults.Add("verify.text.unsupported");
        }
    }

    private static string Everything(Passage passage) =>
        $"{passage.Title}\n{passage.Text}\n{string.Join('\n', passage.Fields.Select(static field => $"{field.Name.TrimStart('@')} {string.Join(", ", field.Values)} {field.Unit}"))}";
}
