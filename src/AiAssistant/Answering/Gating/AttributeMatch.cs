using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Gating;

/// <summary>Finds the field of an offer that a question asks for: by its name, by what both are about, by the unit of its value.</summary>
internal static class AttributeMatch
{
    private const double Named = 0.9;
    private const string Count = "attr.count";
    private const int MinValueWord = 4;
    private const int MaxForeign = 2;

    // A logistic that tells which field comes nearest: the words of the question in it, of its name in the question, what both are about, and whether there is
    // a number where one is asked for.
    private const double Bias = -2.6;
    private const double Said = 3.2;
    private const double NameSaid = 2.2;
    private const double SameConcept = 2.4;
    private const double OtherConcept = -0.8;
    private const double Unit = 1.5;
    private const double NoNumber = -1.0;
    private const double ValueWorth = 0.8;
    private const double Near = 0.8;

    // What only comes near stays below what answers; how near each is tells one from another.
    private const double LeastAnswering = 0.9;
    private const double MostNear = 0.45;
    private const double AlikeWorth = 0.5;

    private static readonly SubwordEmbeddingGenerator PartsOfWords = new();

    /// <summary>The field that answers best, or, where none answers, comes nearest; null when none comes near.</summary>
    /// <param name="question">The sentence that asks.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="foreign">How many of the question's words stand nowhere in the offer.</param>
    public static FieldMatch? Best(Question question, NamedOffer offer, int foreign)
    {
        var names = offer.Passages[0].Reading.Names;
        var plain = WithoutTitle(question, names);
        var said = new WordIndex(question.Words);
        var own = plain.Terms.Where(static term => !term.IsExplained).ToList();
        var mostNamed = offer.Passages.SelectMany(static candidate => candidate.Reading.Fields).Select(field => CountIn(own, names.Endings, field.NameForms))
            .DefaultIfEmpty().Max();
        var parts = PartsOfWords.Embed(plain.Text);
        FieldMatch? best = null;
        foreach (var candidate in offer.Passages)
        {
            var endings = (Languages.Find(candidate.Reading.Language) ?? Languages.Find(question.Language))?.Endings;
            foreach (var field in candidate.Reading.Fields)
            {
                var nearness = Nearness(question, plain, said, field, endings, names);

                // "What colour are the lenses?" asks the field of the lenses, where there is one, not that of the colour.
                var asksOther = CountIn(own, endings, field.NameForms, field.ValueForms) < mostNamed;
                var answers = !asksOther && ((foreign == 0 && nearness > Near) || Answers(question, plain, said, field, endings, names, foreign));
                if (best is { Answers: true } && !answers)
                {
                    continue; // what only comes near is below what answers
                }

                var probability = answers
                    ? LeastAnswering + ((1 - LeastAnswering) * nearness)
                    : MostNear * (nearness + (AlikeWorth * Likeness(parts, field.Field))) / (1 + AlikeWorth);
                if (probability > (best?.Probability ?? 0))
                {
                    best = new FieldMatch(candidate, field.Field, probability, answers);
                }
            }
        }

        return best;
    }

    // Where no word is shared, parts of words may be: "allergy information", "allergens".
    private static double Likeness(float[] asked, PassageField field)
    {
        var said = PartsOfWords.Embed($"{field.Name} {string.Join(' ', field.Values)}");
        var cosine = 0f;
        for (var i = 0; i < said.Length; i++)
        {
            cosine += asked[i] * said[i];
        }

        return Math.Max(0, cosine);
    }

    private static int CountIn(List<Term> terms, IReadOnlySet<string>? endings, params ReadOnlySpan<WordIndex> texts)
    {
        var count = 0;
        foreach (var term in terms)
        {
            var isIn = false;
            foreach (var words in texts)
            {
                isIn |= words.Likeness(term.Text, endings) > 0;
            }

            count += isIn ? 1 : 0;
        }

        return count;
    }

    // The "steel kettle" does not ask for a material; where nothing else is left, the title's words do ask.
    private static Question WithoutTitle(Question question, OfferNames names)
    {
        var left = question.Words.Where(word => !names.Words.Any(name => name == word.Text)).Select(word => question.Text.Substring(word.Start, word.Length));
        var plain = Question.Read(string.Join(' ', left), question.Language);
        return plain.Terms.Count > 0 ? plain : question;
    }

    private static double Nearness(
        Question question, Question plain, WordIndex said, FieldReading field, IReadOnlySet<string>? endings, OfferNames names)
    {
        var words = Coverage.Of(plain.Terms, endings, (field.NameForms, 1), (field.ValueForms, ValueWorth)).Share;
        var name = Coverage.Of(field.Name.Terms, endings, (said, 1)).Share;
        var common = Common(plain, field);
        var hasUnit = field.Field.Values.Any(value => HasUnit(value, field.Field.Unit, said, names));
        if (words == 0 && name == 0 && common is null && !hasUnit)
        {
            return 0;
        }

        var isSame = common is not null && HoldsAnswer(question, field, common);
        var isOther = common is null && IsOfAttributes(plain) && IsOfAttributes(field.Name);
        return Logistic.Of(Bias + (Said * words) + (NameSaid * name) + (isSame ? SameConcept : 0) + (isOther ? OtherConcept : 0) + (hasUnit ? Unit : 0)
            + (question.Concepts.Has(Count) && !field.HasNumber ? NoNumber : 0));
    }

    private static bool Answers(
        Question question, Question plain, WordIndex said, FieldReading field, IReadOnlySet<string>? endings, OfferNames names, int foreign)
    {
        var values = field.Field.Values;
        if (Common(plain, field) is { } common
            && (foreign == 0 || (foreign <= MaxForeign && (IsNamed(field.Name, said, endings) || values.All(IsYesOrNo))))
            && HoldsAnswer(question, field, common))
        {
            return true;
        }

        return Coverage.Of(field.Name.Terms, endings, (said, 1)).Share > Named
            || values.Any(value => HasUnit(value, field.Field.Unit, said, names))
            || (foreign == 0 && question.Concepts.Topics.Count == 0 && values.Any(value => SaysValue(value, plain, names)));
    }

    private static string? Common(Question plain, FieldReading field) =>
        field.Name.Concepts.Others.FirstOrDefault(concept => IsOfAttribute(concept) && plain.Concepts.Has(concept));

    private static bool IsOfAttributes(Question text) => text.Concepts.Others.Any(IsOfAttribute);

    private static bool IsOfAttribute(string concept) => concept.StartsWith("attr.", StringComparison.Ordinal);

    // "Capacity of the tank" is not asked by "capacity of the basket": what the name says beyond its concept has to be said.
    private static bool IsNamed(Question name, WordIndex said, IReadOnlySet<string>? endings) =>
        name.Terms.Where(static term => !term.IsExplained).All(term => said.Likeness(term.Text, endings) > 0);

    // "How long does it last?" wants a time, unless a length is what is asked.
    private static bool HoldsAnswer(Question question, FieldReading field, string concept) =>
        concept == "attr.size" || !question.Concepts.Has("ask.when") || field.Value.Has("@time");

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
