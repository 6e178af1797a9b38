using AiAssistant.Answering.Language;
using AiAssistant.Answering.Writing;
using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Answering.Verifying;

/// <summary>Stage 6: checks that a draft says nothing its passages do not say. Each fault is a code.</summary>
internal static class DraftVerifier
{
    private const int MinWordsToTellLanguage = 5;
    private static readonly string[] Names = ["carrier", "means", "country"];

    /// <summary>The faults of a draft; empty when there are none.</summary>
    /// <param name="draft">The draft of one part.</param>
    /// <param name="style">The language it is written in, and what the channel takes.</param>
    public static IReadOnlyList<string> Check(DraftPart draft, ReplyStyle style)
    {
        var faults = new List<string>();
        var language = style.Language;
        if (draft.Citations.Count == 0 || draft.Citations.Any(citation => draft.Supports.All(support => support.Candidate.Passage.Id != citation.Passage)))
        {
            faults.Add("verify.citation.missing");
        }

        var evidence = string.Join("\n", draft.Supports.Select(static support => Everything(support.Candidate.Passage)));
        var known = new KnownFacts(evidence);
        var facts = FactReader.Read(draft.Text, language);
        foreach (var fact in facts.Where(fact => !known.Bear(fact)))
        {
            faults.Add($"verify.{fact.Kind.ToString().ToLowerInvariant()}.unsupported");
        }

        faults.AddRange(ChannelRules.Faults(draft.Text, style.Channel, draft.Supports));
        if (!draft.IsExtractive)
        {
            CheckWording(draft, evidence, language, facts.Count > 0, faults);
        }

        return faults;
    }

    private static void CheckWording(DraftPart draft, string evidence, string language, bool hasFacts, List<string> faults)
    {
        var text = PlainForm.Of(draft.Text);
        Require(!Claims.IsDeed(text, evidence), "verify.promise.unsupported", faults);
        Require(!Claims.IsPerson(text), "verify.person.claimed", faults);
        Require(IsIn(text, language), "verify.language.wrong", faults);
        Require(NamesOf(text).IsSubsetOf(NamesOf(evidence)), "verify.name.unsupported", faults);
        Require(IsSamePolarity(draft, text, evidence), "verify.negation.unsupported", faults);
        Require(PriceClaims.Hold(draft, language), "verify.money.unsupported", faults);
        Require(ShortSentences.Hold(draft, evidence, language), "verify.text.unsupported", faults);
        Require(WordSupport.Holds(draft, evidence, language, hasFacts), "verify.text.unsupported", faults);
    }

    private static bool IsIn(string text, string language) =>
        WordSplitter.Split(text).Count < MinWordsToTellLanguage || Languages.Find(language) is not { } pack
            || LanguageDetector.Detect(text) is not { } detected || detected == pack.Code;

    // Carriers, means of payment and countries have names in every language, and a wrong one is a wrong answer.
    private static HashSet<string> NamesOf(string text)
    {
        var words = WordSplitter.Split(text);
        return Languages.All.SelectMany(pack => pack.Concepts.Find(words)).Select(static match => match.Name)
            .Where(static name => Names.Contains(Concepts.Group(name), StringComparer.Ordinal) && name != "country.any").ToHashSet(StringComparer.Ordinal);
    }

    // A no needs a no in the evidence; a yes must not rest on a sentence that says no.
    private static bool IsSamePolarity(DraftPart draft, string text, string evidence) =>
        Polarity.IsNegative(text)
            ? Polarity.IsNegative(evidence)
            : draft.Citations.Count == 0 || !draft.Citations.All(static citation => Polarity.IsNegative(citation.Quote));

    private static void Require(bool holds, string code, List<string> faults)
    {
        if (!holds)
        {
            faults.Add(code);
        }
    }

    private static string Everything(Passage passage)
    {
        var fields = passage.Fields.Where(static field => !PassageFieldNames.IsForSearch(field.Name)).Select(static field => $"{field.Name.TrimStart('@')} {string.Join(", ", field.Values)} {field.Unit}");
        return $"{passage.Title}\n{passage.Text}\n{string.Join('\n', fields)}";
    }
}
