using AiAssistant.Answering.Language;
using AiAssistant.Answering.Refreshing;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Gating;

/// <summary>Decides whether an offer says what is asked: in a field, or in a sentence of its description.</summary>
internal static class OfferGate
{
    // A logistic over the share of the question's words in the best sentence, their weight, and whether the amount asked for is there. One word in common is
    // chance, two out of three are an answer.
    private const double Bias = -3.6;
    private const double Share = 5.2;
    private const double Found = 0.35;
    private const double MaxFound = 4;
    private const double MissingAnswer = -2.0;
    private const double MinFound = 1.4;
    private const double Whole = 0.99;
    private const double FieldProbability = 0.95;

    // Who says that something is broken is not helped by what the description praises it for.
    private const string Trouble = "trouble";
    private static readonly string[] MeasureConcepts = ["attr.weight", "attr.capacity", "attr.power", "attr.noise", "attr.battery"];

    /// <summary>The probability that an offer answers, with what bears it; null when it does not say anything of the kind.</summary>
    public static (Support Support, double Probability)? Judge(Question question, NamedOffer offer)
    {
        if (question.IsNarrative)
        {
            return null;
        }

        var foreign = Foreign(question.Asked, offer.Passages[0].Reading.Names);
        var nearest = AttributeMatch.Best(question.Asked, offer, foreign);
        if (ByField(question.Asked, offer, nearest is { Answers: true } ? nearest : null, foreign) is { } field)
        {
            return field;
        }

        var sentence = question.Concepts.Has(Trouble) ? null : BySentence(question, offer);
        return nearest is not null && nearest.Probability > (sentence?.Probability ?? 0) ? ByAttribute(nearest, offer) : sentence;
    }

    // How many of the question's words stand nowhere in the offer.
    private static int Foreign(Question question, OfferNames names) => question.Terms.Where(static term => !term.IsExplained)
        .Count(term => !names.Says(term.Text) && names.Words.All(name => WordForms.Likeness(term.Text, name, names.Endings) == 0));

    private static (Support Support, double Probability) ByAttribute(FieldMatch match, NamedOffer offer) =>
        (new Support(match.Candidate, AnswerForm.Attribute, offer.Id) { Field = match.Field }, match.Probability);

    private static (Support, double)? ByField(Question question, NamedOffer offer, FieldMatch? attribute, int foreign)
    {
        var names = offer.Passages[0].Reading.Names;

        // "How much does it weigh?" asks for no price, and "What does delivery cost?" not for that of the product it names.
        var isMeasure = attribute is not null && MeasureConcepts.Any(question.Concepts.Has);
        if (!isMeasure && question.Concepts.Topics.Count == 0 && question.Concepts.Has("offer.price") && foreign <= 1
            && Field(offer, PassageFieldNames.Price) is { } price)
        {
            return (new Support(price.Candidate, AnswerForm.Price, offer.Id) { Field = price.Field }, FieldProbability);
        }

        if (attribute is { } best)
        {
            return ByAttribute(best, offer);
        }

        if (foreign == 0 && Identity(question) is { } name && Field(offer, name) is { } identity)
        {
            return (new Support(identity.Candidate, AnswerForm.Attribute, offer.Id) { Field = identity.Field }, FieldProbability);
        }

        if (question.Concepts.Has("offer.stock") && question.Concepts.Topics.Count == 0 && IsAllNamed(question, names)
            && (Field(offer, PassageFieldNames.Availability) ?? Field(offer, PassageFieldNames.Stock)) is { } stock)
        {
            return (new Support(stock.Candidate, AnswerForm.Stock, offer.Id) { Field = stock.Field }, FieldProbability);
        }

        return null;
    }

    // "Do you have more details on …" asks for something else than stock.
    private static bool IsAllNamed(Question question, OfferNames names) =>
        question.Terms.Where(static term => !term.IsExplained)
            .All(term => names.Codes.Contains(term.Text) || names.Words.Any(name => WordForms.Likeness(term.Text, name, names.Endings) > 0));

    private static (Candidate Candidate, PassageField Field)? Field(NamedOffer offer, string name)
    {
        foreach (var candidate in offer.Passages)
        {
            if (candidate.Passage.Fields.FirstOrDefault(field => field.Name == name) is { } field)
            {
                return (candidate, field);
            }
        }

        return null;
    }

    private static bool IsBrandAsked(Concepts about) =>
        about.Has("attr.brand") && about.Topics.Count == 0 && !about.Has("offer.price") && !about.Has("offer.stock");

    private static string? Identity(Question question) =>
        IsBrandAsked(question.Concepts) ? PassageFieldNames.Brand
        : question.Words.Any(static word => word.Text is "ean" or "gtin" or "upc") ? PassageFieldNames.Gtin
        : question.Words.Any(static word => word.Text is "mpn") ? PassageFieldNames.Mpn
        : null;

    private static (Support Support, double Probability)? BySentence(Question question, NamedOffer offer)
    {
        var names = new WordIndex(WordSplitter.Split(offer.Title));
        var endings = Languages.Find(offer.Passages[0].Reading.Language)?.Endings;
        var terms = OwnTerms(question).Where(term => names.Likeness(term.Text, endings) == 0)
            .Select(static term => term with { Weight = Math.Max(term.Weight, 1) }).ToList();
        (Support Support, double Probability)? best = null;
        foreach (var candidate in offer.Passages.Where(static candidate => candidate.Passage.Id.Ordinal > LiveOffers.Ordinal))
        {
            foreach (var sentence in candidate.Reading.Sentences)
            {
                var probability = Score(question, terms, sentence, endings);
                if (probability > (best?.Probability ?? 0))
                {
                    best = (new Support(candidate, AnswerForm.Sentences, offer.Id) { Sentences = [sentence.Text] }, probability);
                }
            }
        }

        return best;
    }

    // The last sentence asks; the ones before it say what the question leans on.
    private static IReadOnlyList<Term> OwnTerms(Question question)
    {
        var last = Sentences.Split(question.Text) is [.., var sentence] ? Question.Read(sentence, question.Language).Terms : [];
        return last.Count > 0 ? last : question.Terms;
    }

    private static double Score(Question question, List<Term> terms, SentenceReading sentence, IReadOnlySet<string>? endings)
    {
        var coverage = Coverage.Of(terms, endings, (sentence.Words, 1));
        if (coverage.Found < MinFound && coverage.Share < Whole)
        {
            return 0;
        }

        var lacks = ConceptRules.Shared.Expected.Any(pair => question.Concepts.Has(pair.Key) && !sentence.Concepts.Has(pair.Value));
        var logit = Bias + (Share * coverage.Share) + (Found * Math.Min(coverage.Found, MaxFound)) + (lacks ? MissingAnswer : 0);
        return coverage.Found > 0 ? Logistic.Of(logit) : 0;
    }
}
