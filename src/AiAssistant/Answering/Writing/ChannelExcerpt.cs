using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Answering.Writing;

/// <summary>Takes of the seller's words what a channel takes: whole sentences, in the seller's order.</summary>
internal static class ChannelExcerpt
{
    private const string ContactTopic = "shop.contact";

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

        var ranges = SentenceRanges.Of(text);
        var sentences = ranges.Select(range => text[range.Start..range.End]).ToList();
        var kept = isClean ? [.. Enumerable.Range(0, sentences.Count)] : Allowed(sentences, support, channel);
        if (kept.Count == 0 || (!isClean && question.Concepts.Topics.Contains(ContactTopic)))
        {
            return "";
        }

        var chosen = Fitting(kept, sentences, support, question, limit);
        return string.Concat(chosen.Select((index, i) => $"{Gap(text, ranges, chosen, i)}{sentences[index]}"));
    }

    // "Write to us:" goes with the address below it.
    private static List<int> Allowed(List<string> sentences, Support support, ChannelPolicy channel)
    {
        var allowed = new List<int>();
        var isNextTaken = true;
        for (var i = sentences.Count - 1; i >= 0; i--)
        {
            var isLead = !isNextTaken && sentences[i].EndsWith(':');
            isNextTaken = !isLead && ChannelRules.Faults(sentences[i], channel, support).Count == 0;
            if (isNextTaken)
            {
                allowed.Insert(0, i);
            }
        }

        return allowed;
    }

    // The sentence that holds most of what is asked has to be there: the others alone would not answer.
    private static List<int> Fitting(List<int> kept, List<string> sentences, Support support, Question question, int limit)
    {
        var endings = Languages.Find(support.Candidate.Reading.Language)?.Endings;
        var worth = kept.ToDictionary(static i => i, i => Coverage.Of(question.Terms, endings, (new WordIndex(WordSplitter.Split(sentences[i])), 1)).Found);
        var chosen = new SortedSet<int>();
        var length = 0;
        foreach (var i in kept.OrderByDescending(i => worth[i]).ThenBy(static i => i))
        {
            if (length + sentences[i].Length <= limit)
            {
                chosen.Add(i);
                length += sentences[i].Length + 1;
            }
            else if (chosen.Count == 0)
            {
                return [];
            }
        }

        return [.. chosen];
    }

    // What stood on a line of its own still does.
    private static string Gap(string text, IReadOnlyList<(int Start, int End)> ranges, List<int> chosen, int i) =>
        i == 0 ? "" : text.AsSpan(ranges[chosen[i - 1]].End..ranges[chosen[i]].Start).Contains('\n') ? "\n" : " ";
}
