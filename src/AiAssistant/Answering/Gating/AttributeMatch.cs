using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Gating;

/// <summary>Finds the field of an offer that a question asks for: by its name, by what both are about, by the unit of its value.</summary>
internal static class AttributeMatch
{
    private const double Named = 0.9;
    private const double NamedScore = 2;
    private const double ConceptScore = 3;
    private const double UnitScore = 1;
    private const double ValueScore = 0.5;
    private const int MinValueWord = 4;
    private const int MaxForeign = 2;

    /// <summary>The best field; null when none is asked for.</summary>
    /// <param name="question">The sentence that asks.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="foreign">How many of the question's words stand nowhere in the offer.</param>
    public static (Candidate Candidate, PassageField Field)? Best(Question question, NamedOffer offer, int foreign)
    {
        var names = offer.Passages[0].Reading.Names;
        var plain = WithoutTitle(question, names);
        var said = new WordIndex(question.Words);
        (Candidate Candidate, PassageField Field)? best = null;
        var bestScore = 0.0;
        foreach (var candidate in offer.Passages)
        {
            foreach (var (field, name) in candidate.Reading.Fields)
            {
                var score = Score(question, plain, said, field, name, candidate.Reading.Language, names, foreign);
                if (score > bestScore)
                {
                    (best, bestScore) = ((candidate, field), score);
                }
            }
        }

        return best;
    }

    // The "steel kettle" does not ask for a material; where nothing else is left, the title's words do ask.
    private static Question WithoutTitle(Question question, OfferNames names)
    {
        var left = question.Words.Where(word => !names.Words.Any(name => name == word.Text)).Select(word => question.Text.Substring(word.Start, word.Length));
        var plain = Question.Read(string.Join(' ', left), question.Language);
        return plain.Terms.Count > 0 ? plain : question;
    }

    private static double Score(
        Question question, Question plain, WordIndex said, PassageField field, Question name, string? language, OfferNames names, int foreign)
    {
        var endings = Languages.Find(language)?.Endings;
        var share = name.Terms.Count > 0 ? Coverage.Of(name.Terms, endings, (said, 1)).Share : 0;
        var common = name.Concepts.Others.FirstOrDefault(concept => concept.StartsWith("attr.", StringComparison.Ordinal) && plain.Concepts.Has(concept));
        if (common is not null && (foreign == 0 || (foreign <= MaxForeign && (IsNamed(name, said, endings) || field.Values.All(IsYesOrNo))))
            && HoldsAnswer(question, field, common, language))
        {
            return ConceptScore + share;
        }

        if (share > Named)
        {
            return NamedScore + share;
        }

        if (field.Values.Any(value => HasUnit(value, field.Unit, said, names)))
        {
            return UnitScore;
        }

        return foreign == 0 && question.Concepts.Topics.Count == 0 && field.Values.Any(value => SaysValue(value, plain, names)) ? ValueScore : 0;
    }

    // "Capacity of the tank" is not asked by "capacity of the basket": what the name says beyond its concept has to be said.
    private static bool IsNamed(Question name, WordIndex said, IReadOnlySet<string>? endings) =>
        name.Terms.Where(static term => !term.IsExplained).All(term => said.Likeness(term.Text, endings) > 0);

    // "How long does it last?" wants a time, unless a length is what is asked.
    private static bool HoldsAnswer(Question question, PassageField field, string concept, string? language)
    {
        if (concept == "attr.size" || !question.Concepts.Has("ask.when"))
        {
            return true;
        }

        var value = $"{string.Join(' ', field.Values)} {field.Unit}";
        return ConceptReader.Read(value, WordSplitter.Split(value), language, isAnswer: true).Has("@time");
    }

    // A unit of two letters or more after a number: "65 Nm", "1400 U/min".
    private static bool HasUnit(string value, string? unit, WordIndex said, OfferNames names)
    {
        var words = WordSplitter.Split($"{value} {unit}");
        if (words.Count is < 2 or > 4 || !words[0].HasDigit || words[0].Text.Any(char.IsLetter))
        {
            return false;
        }

        return words.Skip(1).Sum(static word => word.Length) >= 2 && words.Skip(1).All(word => said.Has(word.Text) && !names.Words.Contains(word.Text));
    }

    // "With battery: yes" answers whether one comes with it, however that is put.
    private static bool IsYesOrNo(string value) =>
        WordSplitter.Fold(value.Trim()) is "yes" or "no" or "tak" or "nie" or "ja" or "nein" or "oui" or "non" or "ano" or "igen" or "nem";

    private static bool SaysValue(string value, Question plain, OfferNames names) =>
        WordSplitter.Split(value).Any(word => word.Length >= MinValueWord && !names.Words.Contains(word.Text)
            && plain.Terms.Any(term => !term.IsExplained && WordForms.Likeness(term.Text, word.Text, names.Endings) > 0));
}
