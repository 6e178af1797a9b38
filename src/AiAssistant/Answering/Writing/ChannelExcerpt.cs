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

    // "Yes, of course."
    private const int MaxYes = 3;

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

        var read = new Reading(text, support, question);
        var kept = isClean ? [.. Enumerable.Range(0, read.Sentences.Count)] : Allowed(read.Sentences, support, channel);
        // Each with the gap behind it, which the last one has not.
        List<int> chosen = [.. BestFitting.Of(read.BestFirst(kept), i => read.Sentences[i].Text.Length + 1, limit + 1L)];
        var isAnswer = chosen.SelectMany(i => read.Aspects[i]).ToHashSet(StringComparer.Ordinal).IsSupersetOf(read.Aspects.SelectMany(static all => all));
        return isAnswer ? read.Join(chosen) : "";
    }

    /// <summary>The sentences of a text that answer: the best one, those that speak to more of what is asked, and what limits them.</summary>
    /// <param name="text">What the passage answers.</param>
    /// <param name="support">The passage.</param>
    /// <param name="question">The question.</param>
    /// <returns>The text as it is when no sentence stands out.</returns>
    public static string Essence(string text, Support support, Question question)
    {
        var read = new Reading(text, support, question);
        var best = read.BestFirst(Enumerable.Range(0, read.Sentences.Count)).ToList();
        if (best.Count < 2 || read.Worth[best[0]] <= 0)
        {
            return text;
        }

        var chosen = new SortedSet<int> { best[0] };
        var spoken = read.Aspects[best[0]].ToHashSet(StringComparer.Ordinal);
        foreach (var i in best.Where(i => !spoken.IsSupersetOf(read.Aspects[i])).ToList())
        {
            chosen.Add(i);
            spoken.UnionWith(read.Aspects[i]);
        }

        // "We do not ship to Switzerland." after "We ship abroad.", "Yes." before both.
        foreach (var i in chosen.ToList())
        {
            for (var next = i + 1; next < read.Sentences.Count && Polarity.IsNegative(read.Sentences[next].Text); next++)
            {
                chosen.Add(next);
            }
        }

        if (WordSplitter.Split(read.Sentences[0].Text).Count <= MaxYes)
        {
            chosen.Add(0);
        }

        return read.Join([.. chosen]);
    }

    // What an answer has to speak to if the whole does: a sentence on Ireland is no answer on Belgium, and one without a time none on how long.
    private static IReadOnlyList<string> AspectsOf(Concepts sentence, Concepts question) =>
    [
        .. question.Qualifiers.Where(sentence.Qualifiers.Contains),
        .. ConceptRules.Shared.Expected.Where(pair => question.Has(pair.Key) && sentence.Has(pair.Value)).Select(static pair => pair.Value),
    ];

    // A topic that the title names stands in few sentences: it helps to choose, no more.
    private static double WorthOf(SentenceReading sentence, Question question, string? language) =>
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

    // The sentences of a text with what they are worth as an answer.
    private sealed class Reading
    {
        private readonly string _text;
        private readonly IReadOnlyList<(int Start, int End)> _ranges;

        public Reading(string text, Support support, Question question)
        {
            _text = text;
            _ranges = SentenceRanges.Of(text);
            var language = support.Candidate.Reading.Language;
            Sentences = [.. _ranges.Select(range => new SentenceReading(text[range.Start..range.End], language))];
            Aspects = [.. Sentences.Select(sentence => AspectsOf(sentence.Concepts, question.Concepts))];
            Worth = [.. Sentences.Select((sentence, i) => (AspectWorth * Aspects[i].Count) + WorthOf(sentence, question, language))];
        }

        public List<SentenceReading> Sentences { get; }

        public List<IReadOnlyList<string>> Aspects { get; }

        public List<double> Worth { get; }

        public IEnumerable<int> BestFirst(IEnumerable<int> among) => among.OrderByDescending(i => Worth[i]).ThenBy(static i => i);

        public string Join(List<int> chosen) => string.Concat(chosen.Select((index, i) => $"{Gap(chosen, i)}{Sentences[index].Text}"));

        // What stood on a line of its own still does.
        private string Gap(List<int> chosen, int i) =>
            i == 0 ? "" : _text.AsSpan(_ranges[chosen[i - 1]].End.._ranges[chosen[i]].Start).Contains('\n') ? "\n" : " ";
    }
}
