using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>How the concepts of a question meet those of an entry.</summary>
internal static class TopicMatch
{
    private const double GuessWorth = 0.5;

    /// <summary>Sets the features that come from concepts.</summary>
    /// <returns>The question's topics that the entry answers.</returns>
    public static IReadOnlySet<string> Set(EntryFeatures features, Question question, PassageReading entry)
    {
        var topics = question.Concepts.Topics.Where(entry.Topics.Contains).ToHashSet(StringComparer.Ordinal);
        var own = topics.Count;
        topics.UnionWith(question.Concepts.Topics.Where(topic => SaysBeside(topic, entry)));
        var worth = question.Concepts.Has(Concepts.Guess) ? GuessWorth : 1;
        var isAsked = question.Concepts.Topics.Any(static topic => !topic.StartsWith("offer.", StringComparison.Ordinal));
        features[EntryFeature.Topic] = own > 0 ? worth : 0;
        features[EntryFeature.TopicBeside] = own == 0 && topics.Count > 0 ? worth : 0;
        var isNear = topics.Count == 0 && question.Concepts.Topics.Any(topic => entry.Topics.Any(of => ConceptRules.Shared.MayAnswer(of, topic)));
        features[EntryFeature.TopicNear] = isNear ? worth : 0;
        features[EntryFeature.Conflict] = isAsked && !isNear && topics.Count == 0 && entry.Topics.Count > 0 ? 1 : 0;
        features[EntryFeature.TopicUnknown] = isAsked && topics.Count == 0 && entry.Topics.Count == 0 ? 1 : 0;
        features[EntryFeature.ExactQualifier] =
            question.Concepts.Qualifiers.Any(name => entry.Text.Qualifiers.Contains(name) || entry.Title.Concepts.Qualifiers.Contains(name)) ? 1 : 0;
        features[EntryFeature.MissingQualifiers] = Math.Min(MissingGroups(question, entry, topics) / 2.0, 1);
        features[EntryFeature.MissingAmount] = topics.Count > 0 && LacksAmount(question, entry, topics) ? 1 : 0;
        return topics;
    }

    private static bool SaysBeside(string topic, PassageReading entry) =>
        entry.Text.Topics.Contains(topic) && entry.Topics.Any(own => ConceptRules.Shared.MayAnswer(own, topic));

    private static int MissingGroups(Question question, PassageReading entry, IReadOnlySet<string> topics)
    {
        if (question.Concepts.Qualifiers.Count == 0)
        {
            return 0;
        }

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

    private static bool LacksAmount(Question question, PassageReading entry, IReadOnlySet<string> topics) =>
        !topics.All(NeedsNoAmount) && ConceptRules.Shared.Expected.Any(
            pair => question.Concepts.Has(pair.Key) && !entry.Text.Has(pair.Value) && !entry.Title.Concepts.Has(pair.Value));
}
