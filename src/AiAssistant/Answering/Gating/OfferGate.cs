using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Gating;

/// <summary>Decides whether an offer says what is asked: in a field, or in a sentence of its description.</summary>
internal static class OfferGate
{
    // A logistic over the share of the question's words in the best sentence, their weight, and whether the amount asked for is there. One word in common is chance,
    // two out of three are an answer.
    private const double Bias = -3.6;
    private const double Share = 5.2;
    private const double Found = 0.35;
    private const double MaxFound = 4;
    private const double MissingAnswer = -2.0;
    private const double MinFound = 1.4;
    private const double FieldProbability = 0.95;

    /// <summary>The probability that an offer answers, with what bears it; null when it does not say anything of the kind.</summary>
    public static (Support Support, double Probability)? Judge(Question question, NamedOffer offer) => ByField(question, offer) ?? BySentence(question, offer);

    private static (Support, double)? ByField(Question question, NamedOffer offer)
    {
        // "What does delivery cost?" is no question about the price of the product it names.
        var topics = question.Concepts.Topics;
        if (topics.Count == 0 && question.Concepts.Has("offer.price") && Field(offer, PassageFieldNames.Price) is { } price)
        {
            return (new Support(price.Candidate, AnswerForm.Price, offer.Id) { Field = price.Field }, FieldProbability);
        }

        if (Attribute(question, offer) is { } attribute)
        {
            return (new Support(attribute.Candidate, AnswerForm.Attribute, offer.Id) { Field = attribute.Field }, FieldProbability);
        }

        if (IsAboutStock(question, offer) && (Field(offer, PassageFieldNames.Availability) ?? Field(offer, PassageFieldNames.Stock)) is { } stock)
        {
            return (new Support(stock.Candidate, AnswerForm.Stock, offer.Id) { Field = stock.Field }, FieldProbability);
        }

        return null;
    }

    private static bool IsAboutStock(Question question, NamedOffer offer)
    {
        if (!question.Concepts.Has("offer.stock") || question.Concepts.Topics.Count > 0)
        {
            return false;
        }

        // "Do you have more details on …" asks for something else than stock.
        var names = new WordIndex(WordSplitter.Split(offer.Title));
        return question.Terms.Where(static term => !term.IsExplained).All(term => names.Likeness(term.Text, Languages.English.Endings) > 0);
    }

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

    private static (Candidate Candidate, PassageField Field)? Attribute(Question question, NamedOffer offer)
    {
        foreach (var candidate in offer.Passages)
        {
            foreach (var field in candidate.Passage.Fields)
            {
                if (field.Name.StartsWith('@') ? IsAskedByName(question, field.Name) : IsAsked(question, field.Name, candidate))
                {
                    return (candidate, field);
                }
            }
        }

        return null;
    }

    private static bool IsAskedByName(Question question, string name) => name switch
    {
        PassageFieldNames.Brand => question.Concepts.Has("attr.brand") && question.Concepts.Topics.Count == 0,
        PassageFieldNames.Gtin or PassageFieldNames.Mpn => question.Words.Any(static word => word.Text is "ean" or "gtin" or "upc" or "mpn"),
        _ => false,
    };

    private static bool IsAsked(Question question, string name, Candidate candidate)
    {
        var read = Question.Read(name, candidate.Reading.Language);
        if (read.Concepts.Others.Any(concept => concept.StartsWith("attr.", StringComparison.Ordinal) && question.Concepts.Has(concept)))
        {
            return true;
        }

        var endings = Languages.Find(candidate.Reading.Language)?.Endings;
        return read.Terms.Count > 0 && Coverage.Of(read.Terms, endings, (new WordIndex(question.Words), 1)).Share > 0.9;
    }

    private static (Support, double)? BySentence(Question question, NamedOffer offer)
    {
        var names = new WordIndex(WordSplitter.Split(offer.Title));
        var endings = Languages.Find(offer.Passages[0].Reading.Language)?.Endings;
        var terms = OwnTerms(question).Where(term => names.Likeness(term.Text, endings) == 0).Select(static term => term with { Weight = Math.Max(term.Weight, 1) }).ToList();
        (Support Support, double Probability)? best = null;
        foreach (var candidate in offer.Passages.Where(static candidate => candidate.Passage.Id.Ordinal >= 0))
        {
            foreach (var sentence in Sentences.Split(candidate.Passage.Text))
            {
                var probability = Score(question, terms, sentence, candidate.Reading.Language, endings);
                if (probability > (best?.Probability ?? 0))
                {
                    best = (new Support(candidate, AnswerForm.Sentences, offer.Id) { Sentences = [sentence] }, probability);
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

    private static double Score(Question question, List<Term> terms, string sentence, string? language, IReadOnlySet<string>? endings)
    {
        var words = WordSplitter.Split(sentence);
        var coverage = Coverage.Of(terms, endings, (new WordIndex(words), 1));
        if (coverage.Found < MinFound && coverage.Share < 0.99)
        {
            return 0;
        }

        var said = ConceptReader.Read(sentence, words, language, isAnswer: true);
        var lacks = ConceptRules.Shared.Expected.Any(pair => question.Concepts.Has(pair.Key) && !said.Has(pair.Value));
        var logit = Bias + (Share * coverage.Share) + (Found * Math.Min(coverage.Found, MaxFound)) + (lacks ? MissingAnswer : 0);
        return coverage.Found > 0 ? 1 / (1 + Math.Exp(-logit)) : 0;
    }
}
