using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>How a question meets an entry of a knowledge base. All from texts, so that any retriever will do.</summary>
/// <param name="Topic">1: the entry is there to answer the question's topic; less: its text says so beside; 0: no common topic, or none known.</param>
/// <param name="Conflict">1: both have topics and none in common; 0.5: the question has one, the entry none that is known; 0: neither.</param>
/// <param name="Words">The share of the question's own words in the entry.</param>
/// <param name="Wording">How alike the question and the seller's wordings for this answer are; 0 for predefined questions, which are our own.</param>
/// <param name="MissingWords">The weight of the question's own words that the entry lacks, at most 3.</param>
/// <param name="MissingQualifiers">How many groups of qualifiers (a country, a carrier, kinds of customers) the entry says nothing of.</param>
/// <param name="ExactQualifiers">1: a qualifier of the question is in the entry word for word, such as its very country.</param>
/// <param name="MissingAnswer">1: the question asks how much or how long and the entry has no such amount.</param>
internal readonly record struct EntryFeatures(
    double Topic, double Conflict, double Words, double Wording, double MissingWords, double MissingQualifiers, double ExactQualifiers, double MissingAnswer)
{
    private const double BesideWorth = 0.8;
    private const double GuessWorth = 0.7;
    private const double TextWorth = 0.85;
    private const double UnknownConflict = 0.5;
    private const double MaxMissing = 3;

    /// <summary>Computes the features.</summary>
    public static EntryFeatures Of(Question question, PassageReading entry, double wording, out IReadOnlySet<string> topics)
    {
        topics = question.Concepts.Topics.Where(topic => TopicWorth(topic, entry) > 0).ToHashSet(StringComparer.Ordinal);
        var topic = topics.Select(topic => TopicWorth(topic, entry)).DefaultIfEmpty(0).Max() * (question.Concepts.Has(Concepts.Guess) ? GuessWorth : 1);
        var asked = question.Concepts.Topics.Any(static topic => !topic.StartsWith("offer.", StringComparison.Ordinal));
        var endings = (Languages.Find(entry.Language) ?? Languages.Find(question.Language))?.Endings;
        var sameLanguage = question.Language is null || entry.Language is null || question.Language == entry.Language;
        var own = question.Terms.Where(static term => !term.IsExplained).Where(term => sameLanguage || Word.ContainsDigit(term.Text));
        var words = Coverage.Of(own, endings, (entry.TitleForms, 1), (entry.TextForms, TextWorth));
        return new EntryFeatures(
            topic,
            asked && topic == 0 ? (entry.Topics.Count > 0 ? 1 : UnknownConflict) : 0,
            words.Share,
            wording,
            Math.Min(words.Missing, MaxMissing),
            MissingGroups(question, entry, topics),
            question.Concepts.Qualifiers.Any(name => entry.Text.Qualifiers.Contains(name) || entry.Title.Concepts.Qualifiers.Contains(name)) ? 1 : 0,
            LacksAnswer(question, entry, topics) ? 1 : 0);
    }

    private static double TopicWorth(string topic, PassageReading entry)
    {
        if (entry.Topics.Contains(topic))
        {
            return 1;
        }

        return entry.Text.Topics.Contains(topic) && entry.Topics.Any(own => ConceptRules.Shared.MayAnswer(own, topic)) ? BesideWorth : 0;
    }

    private static int MissingGroups(Question question, PassageReading entry, IReadOnlySet<string> topics)
    {
        var there = entry.Text.Qualifiers.Concat(entry.Title.Concepts.Qualifiers).ToHashSet(StringComparer.Ordinal);
        there.UnionWith(there.Select(Concepts.Group).ToList());
        var isPriced = question.Concepts.Has("ask.cost") && !there.Contains("country.any");
        return question.Concepts.Qualifiers.Where(name => !IsIdle(Concepts.Group(name), topics, entry)).Select(name => Kind(name, isPriced))
            .Distinct(StringComparer.Ordinal).Count(kind => !there.Contains(kind));
    }

    // A list of countries or carriers answers for those that are not on it, though the price for one country is not that for another; a discount for students
    // says nothing of pensioners.
    private static string Kind(string qualifier, bool isPriced) => Concepts.Group(qualifier) switch
    {
        "who" or "occasion" => qualifier,
        "country" when isPriced && qualifier != "country.any" => qualifier,
        var group => group,
    };

    // Qualifiers that change nothing about an answer: an invoice is for a company anyway, a term of delivery says whether it is fast.
    private static bool IsIdle(string group, IReadOnlySet<string> topics, PassageReading entry) => group switch
    {
        "who" => topics.Contains("invoice.general"),
        "speed" => topics.Contains("delivery.time") && entry.Text.Has("@time"),
        "country" => topics.Contains("shop.location") || topics.Contains("goods.authenticity") || topics.Contains("invoice.general"),
        "carrier" => topics.Contains("delivery.status") || topics.Contains("shop.location"),
        _ => false,
    };

    private static bool NeedsNoAmount(string topic) =>
        Concepts.Group(topic) is "discount" or "goods" or "invoice" || topic is "shop.location" or "shop.hours" or "delivery.status" or "return.cost";

    private static bool LacksAnswer(Question question, PassageReading entry, IReadOnlySet<string> topics)
    {
        if (topics.Count > 0 && topics.All(NeedsNoAmount))
        {
            return false;
        }

        return ConceptRules.Shared.Expected.Any(
            pair => question.Concepts.Has(pair.Key) && !entry.Text.Has(pair.Value) && !entry.Title.Concepts.Has(pair.Value));
    }
}
