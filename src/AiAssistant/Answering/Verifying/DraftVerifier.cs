using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Writing;
using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Answering.Verifying;

/// <summary>Stage 6: checks that a draft says nothing its passages do not say. Each fault is a code.</summary>
internal static class DraftVerifier
{
    private const int MinWordsToTellLanguage = 5;

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

        var known = draft.Supports is [{ Candidate: { IsWhole: true } only }] ? only.Reading.Facts : new KnownFacts(Evidence(draft));
        var facts = FactReader.Read(draft.Text, language);
        foreach (var fact in facts.Where(fact => !known.Bear(fact)))
        {
            faults.Add($"verify.{fact.Kind.ToString().ToLowerInvariant()}.unsupported");
        }

        faults.AddRange(ChannelRules.Faults(draft.Text, style.Channel, draft.Supports));
        if (!draft.IsExtractive)
        {
            CheckWording(draft, Evidence(draft), language, facts.Count > 0, faults);
        }

        return faults;
    }

    private static void CheckWording(DraftPart draft, string evidence, string language, bool hasFacts, List<string> faults)
    {
        var text = PlainForm.Of(draft.Text);
        Require(!Claims.IsDeed(text, evidence), "verify.promise.unsupported", faults);
        Require(!Claims.IsPerson(text), "verify.person.claimed", faults);
        Require(IsIn(text, language), "verify.language.wrong", faults);
        var known = WordSplitter.Split(PlainForm.Of(evidence)).Select(static word => word.Text).ToHashSet(StringComparer.Ordinal);
        var said = Clauses.Split(text, language);
        var given = draft.Supports
            .SelectMany(static support => Clauses.Split(KnownFacts.Evidence(support.Candidate.Passage), support.Candidate.Reading.Language)).ToList();
        Require(AreNamed(text, language, evidence, known), "verify.name.unsupported", faults);
        Require(Polarity.IsKept(said, given), "verify.negation.unsupported", faults);
        Require(Bindings.AreKept(said, given), "verify.fact.misplaced", faults);
        Require(Strength.IsOfNoMore(said, given), "verify.quantity.overstated", faults);
        Require(Strength.IsNoSurer(said, given), "verify.certainty.overstated", faults);
        Require(Strength.IsOnSameCondition(said, given), "verify.condition.dropped", faults);
        Require(Strength.IsAtSameExpense(said, given), "verify.payer.swapped", faults);
        Require(IsBorne(draft, said, given, language, hasFacts), "verify.text.unsupported", faults);
        Require(PriceClaims.Hold(draft, language), "verify.money.unsupported", faults);
    }

    private static bool IsIn(string text, string language) =>
        WordSplitter.Split(text).Count < MinWordsToTellLanguage || Languages.Find(language) is not { } pack
            || LanguageDetector.Detect(text) is not { } detected || detected == pack.Code || (detected, pack.Code) is ("cs", "sk") or ("sk", "cs");

    // Carriers, means of payment and countries have names in every language, and a wrong one is a wrong answer.
    private static bool AreNamed(string text, string language, string evidence, HashSet<string> known) =>
        NamesOf(text, language).IsSubsetOf(NamesOf(evidence, null)) && ProperNames.AreKnown(text, language, known, evidence);

    private static HashSet<string> NamesOf(string text, string? language) =>
        ShopNames.Find(WordSplitter.Split(PlainForm.Of(text)), language).Select(static match => match.Name).ToHashSet(StringComparer.Ordinal);

    // Across languages words do not compare; what the text is about does.
    private static bool IsBorne(DraftPart draft, IReadOnlyList<Clause> said, List<Clause> given, string language, bool hasFacts)
    {
        var isSameLanguage = draft.Supports.Any(support => support.Candidate.Reading.Language == language || support.Candidate.Reading.Language is null);
        return isSameLanguage ? WordSupport.Holds(said, given, language)
            : hasFacts || said.Any(static clause => clause.Names.Count > 0) || IsAboutTheSame(draft, language);
    }

    private static bool IsAboutTheSame(DraftPart draft, string language)
    {
        var about = ConceptReader.Read(draft.Text, WordSplitter.Split(draft.Text), language, isAnswer: true);
        var known = draft.Supports.SelectMany(static support => support.Candidate.Reading.Text.Topics.Concat(support.Candidate.Reading.Topics))
            .Concat(draft.Verdict.Question.Concepts.Topics).ToHashSet(StringComparer.Ordinal);
        return known.Count == 0 || about.Topics.Any(topic => known.Any(other => Concepts.Group(other) == Concepts.Group(topic)));
    }

    private static void Require(bool holds, string code, List<string> faults)
    {
        if (!holds)
        {
            faults.Add(code);
        }
    }

    private static string Evidence(DraftPart draft) => string.Join("\n", draft.Supports.Select(static support => KnownFacts.Evidence(support.Candidate.Passage)));
}
