using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Writing;

/// <summary>What a prompt has room for of the evidence: the best passage of each question first, and of a passage what answers.</summary>
internal sealed class PromptEvidence
{
    private const int MaxRead = 20_000;

    // Marks, label and line breaks around a text.
    private const int FenceTokens = 40;
    private readonly ITokenCounter _tokens;

    /// <summary>Chooses.</summary>
    /// <param name="verdicts">The questions that passed the gate.</param>
    /// <param name="room">How many tokens there are for evidence.</param>
    /// <param name="tokens">Counts them.</param>
    public PromptEvidence(IReadOnlyList<Verdict> verdicts, int room, ITokenCounter tokens)
    {
        _tokens = tokens;
        var supports = Distinct(verdicts);
        var texts = new Dictionary<PassageId, string>();
        var left = room;
        foreach (var rank in supports.GroupBy(static item => item.Rank).OrderBy(static group => group.Key))
        {
            var full = rank.Select(item => (item.Support, item.Question, Cost: Cost(Whole(item.Support.Candidate.Passage)))).ToList();
            var share = FairShare.Of(full.Select(static item => item.Cost), left);
            foreach (var (support, question, cost) in full)
            {
                var text = cost <= share ? Whole(support.Candidate.Passage) : Part(support, question, share - FenceTokens);
                if (text.Length > 0)
                {
                    texts[support.Candidate.Passage.Id] = text;
                    left -= Cost(text);
                    IsTrimmed |= cost > share;
                }
            }
        }

        Items = [.. supports.Where(item => texts.ContainsKey(item.Support.Candidate.Passage.Id)).Select(item => (item.Support, texts[item.Support.Candidate.Passage.Id]))];
        Dropped = supports.Count - Items.Count;
    }

    /// <summary>The passages with what is said of them, in the order of the questions.</summary>
    public IReadOnlyList<(Support Support, string Text)> Items { get; }

    /// <summary>How many passages have no room.</summary>
    public int Dropped { get; }

    /// <summary>Whether a passage was shortened.</summary>
    public bool IsTrimmed { get; }

    private static List<(Support Support, Question Question, int Rank)> Distinct(IReadOnlyList<Verdict> verdicts) =>
    [
        .. verdicts.SelectMany(static verdict => verdict.Supports.Select((support, rank) => (Support: support, verdict.Question, Rank: rank)))
            .GroupBy(static item => item.Support.Candidate.Passage.Id)
            .Select(static group => (group.First().Support, group.First().Question, group.Min(static item => item.Rank))),
    ];

    private int Cost(string text) => _tokens.Count(text) + FenceTokens;

    /// <summary>All that a passage says to readers: never what the library wrote beside it to be found by.</summary>
    public static string Whole(Passage passage) => Written(passage.Title, passage.Text.AtMost(MaxRead), passage.ForReaders().Select(FieldText.Line));

    private static string Written(string title, string text, IEnumerable<string> fields) => $"{title}\n{text}{string.Concat(fields.Select(static field => $"\n{field}"))}";

    // The title, then what answers, then the sentences with most of the question's words; in the order in which they stand.
    private string Part(Support support, Question question, int room)
    {
        var passage = support.Candidate.Passage;
        var left = room - _tokens.Count(passage.Title);
        if (left <= 0)
        {
            return "";
        }

        var endings = Languages.Find(support.Candidate.Reading.Language)?.Endings;
        var pieces = new List<(string Text, bool IsField, double Worth)>();
        pieces.AddRange(Sentences.Split(passage.Text.AtMost(MaxRead)).Select(sentence => (sentence, false, support.Sentences.Contains(sentence, StringComparer.Ordinal)
            ? double.MaxValue
            : Coverage.Of(question.Terms, endings, (new WordIndex(WordSplitter.Split(sentence)), 1)).Found)));
        pieces.AddRange(passage.ForReaders().Select(field => (FieldText.Line(field), true, field.Name == support.Field?.Name ? double.MaxValue : -1.0)));
        var best = Enumerable.Range(0, pieces.Count).OrderByDescending(i => pieces[i].Worth).ThenBy(static i => i);
        var chosen = BestFitting.Of(best, i => _tokens.Count(pieces[i].Text) + 1, left);
        return chosen.Count == 0
            ? ""
            : Written(
                passage.Title,
                string.Join(' ', chosen.Where(i => !pieces[i].IsField).Select(i => pieces[i].Text)),
                chosen.Where(i => pieces[i].IsField).Select(i => pieces[i].Text));
    }
}
