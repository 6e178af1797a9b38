using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Writing;

/// <summary>Takes of the seller's words what a channel takes: whole sentences, in the seller's order, if they still answer.</summary>
internal static class ChannelExcerpt
{
    private const string ContactTopic = "shop.contact";
    private const double TopicWorth = 0.5;
    private const double AspectWorth = 1.5;

    /// <summary>The text without sentences that the channel forbids, shortened to those that hold most of what is asked.</summary>
    /// <param name="text">What the passage answers.</param>
    /// <param name="support">The passage.</param>
    /// <param name="question">The question.</param>
    /// <param name="channel">What the channel takes.</param>
    /// <param name="room">How long the text may be; null: as long as it is.</param>
    /// <returns>The text as it is when nothing is against it; empty when what is left would not answer.</returns>
    public static string Of(string text, Support support, Question question, ChannelPolicy channel, int? room)
    {
        var limit = room ?? int.MaxValue;
        var isClean = ChannelRules.Faults(text, channel, support).Count == 0;
        if (isClean && text.Length <= limit)
        {
            return text;
        }

        if (!isClean && question.Concepts.Topics.Contains(ContactTopic))
        {
            return "";
        }

        var ranges = SentenceRanges.Of(text);
        var language = support.Candidate.Reading.Language;
        var sentences = ranges.Select(range => new SentenceReading(text[range.Start..range.End], language)).ToList();
        var aspects = sentences.Select(sentence => Aspects(sentence.Concepts, question.Concepts)).ToList();
        var kept = isClean ? [.. Enumerable.Range(0, sentences.Count)] : Allowed(sentences, support, channel);
        var worth = sentences.Select((sentence, i) => (AspectWorth * aspects[i].Count) + Worth(sentence, question, language)).ToList();
        var chosen = Fitting(kept.OrderByDescending(i => worth[i]).ThenBy(static i => i), sentences, limit);
        var isAnswer = chosen.SelectMany(i => aspects[i]).ToHashSet(StringComparer.Ordinal).IsSupersetOf(aspects.SelectMany(static all => all));
        return isAnswer ? string.Concat(chosen.Select((index, i) => $"{Gap(text, ranges, chosen, i)}{sentences[index].Text}")) : "";
    }

    // What an answer has to speak to if the whole does: a sentence on Ireland is no answer on Belgium, and one without a time none on how long.
    private static IReadOnlyList<string> Aspects(Concepts sentence, Concepts question) =>
    [
        .. question.Qualifiers.Where(sentence.Qualifiers.Contains),
        .. ConceptRules.Shared.Expected.Where(pair => question.Has(pair.Key) && sentence.Has(pair.Value)).Select(static pair => pair.Value),
    ];

    // A topic that the title names stands in few sentences: it helps to choose, no more.
    private static double Worth(SentenceReading sentence, Question question, string? language) =>
        (TopicWorth * question.Concepts.Topics.Count(sentence.Concepts.Topics.Contains))
        + Coverage.Of(question.Terms, Languages.Find(language)?.Endings, (sentence.Words, 1)).Found;

    // "Write to us:" goes with the address below it.
    private static List<int> Allowed(List<SentenceReading> sentences, Support support, ChannelPolicy channel)
    {
        var allowed = new List<int>();
        var isNextTaken = true;
        for (var i = sentences.Count - 1; i >= 0; i--)
        {
            var isLead = !isNextTaken && sentences[i].Text.EndsWith(':');
            isNextTaken = !isLead && ChannelRules.Faults(sentences[i].Text, channel, support).Count == 0;
            if (isNextTaken)
            {
                allowed.Insert(0, i);
            }
        }

        return allowed;
    }

    // The best sentence has to be there: the others alone would not answer.
    private static List<int> Fitting(IEnumerable<int> best, List<SentenceReading> sentences, int limit)
    {
        var chosen = new SortedSet<int>();
        var length = 0;
        foreach (var i in best)
        {
            if (length + sentences[i].Text.Length <= limit)
            {
                chosen.Add(i);
                length += sentences[i].Text.Length + 1;
            }
            else if (chosen.Count == 0)
            {
                break;
            }
        }

        return [.. chosen];
    }

    // What stood on a line of its own still does.
    private static string Gap(string text, IReadOnlyList<(int Start, int End)> ranges, List<int> chosen, int i) =>
        i == 0 ? "" : text.AsSpan(ranges[chosen[i - 1]].End..ranges[chosen[i]].Start).Contains('\n') ? "\n" : " ";
}
