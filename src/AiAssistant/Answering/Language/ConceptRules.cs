using System.Collections.Frozen;

namespace AiAssistant.Answering.Language;

/// <summary>What concepts mean together; see the file <c>concepts</c>.</summary>
internal sealed class ConceptRules
{
    private readonly List<(string Topic, string[] All)> _derived = [];
    private readonly List<(string Topic, string[] All)> _fallback = [];
    private readonly List<(string Topic, string[] Silenced)> _silences = [];
    private readonly List<(string Entry, string Topic, string[] All)> _within = [];
    private readonly HashSet<(string Entry, string Topic)> _answers = [];
    private readonly FrozenSet<string> _families;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _familiesOf;
    private readonly FrozenSet<string> _qualifiers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _qualifiersOf;

    private ConceptRules(DataFile file)
    {
        Predefined = file.Pairs("predefined").ToFrozenDictionary(StringComparer.Ordinal);
        Expected = file.Pairs("expects").ToFrozenDictionary(StringComparer.Ordinal);
        _families = file.Words("families").ToFrozenSet(StringComparer.Ordinal);
        _qualifiers = file.Words("qualifiers").ToFrozenSet(StringComparer.Ordinal);
        _familiesOf = _families.GetAlternateLookup<ReadOnlySpan<char>>();
        _qualifiersOf = _qualifiers.GetAlternateLookup<ReadOnlySpan<char>>();
        _derived.AddRange(file.Pairs("derived").Select(static pair => (pair.Key, pair.Value.Split(' '))));
        _fallback.AddRange(file.Pairs("fallback").Select(static pair => (pair.Key, pair.Value.Split(' '))));
        _silences.AddRange(file.Pairs("silences").Select(static pair => (pair.Key, pair.Value.Split(' '))));
        _within.AddRange(file.Pairs("within").Select(static pair => (pair.Key.Split(": ")[0], pair.Key.Split(": ")[1], pair.Value.Split(' '))));
        _answers.UnionWith(file.Pairs("answers").Select(static pair => (pair.Key, pair.Value)));
    }

    /// <summary>The rules in force.</summary>
    public static ConceptRules Shared { get; } = new(DataFile.Read("concepts"));

    /// <summary>The topic of each predefined question, by its name.</summary>
    public FrozenDictionary<string, string> Predefined { get; }

    /// <summary>What an answer has to hold, by what the question asks for.</summary>
    public FrozenDictionary<string, string> Expected { get; }

    /// <summary>Whether an entry of one topic may answer another, where its text says so: of one family, or declared.</summary>
    public bool MayAnswer(string entryTopic, string topic) =>
        entryTopic == topic || Concepts.GroupOf(entryTopic).SequenceEqual(Concepts.GroupOf(topic)) || _answers.Contains((entryTopic, topic));

    /// <summary>Adds what the answer to a predefined question speaks of without saying so.</summary>
    /// <param name="entryTopic">The predefined question's topic.</param>
    /// <param name="text">What was read in the answer.</param>
    public Concepts Within(string entryTopic, Concepts text)
    {
        var all = text.Topics.Concat(text.Qualifiers).Concat(text.Others).ToHashSet(StringComparer.Ordinal);
        var more = _within.Where(rule => rule.Entry == entryTopic && HoldAll(all, rule.All)).Select(static rule => rule.Topic).ToList();
        return more.Count == 0 ? text : text with { Topics = new SortedSet<string>(text.Topics.Concat(more), StringComparer.Ordinal) };
    }

    /// <summary>Sorts what was found into kinds, and adds what it means together.</summary>
    /// <param name="found">The concepts that words stand for, amounts included.</param>
    /// <param name="covered">The places of these words.</param>
    /// <param name="isAnswer">Whether the text is an answer: nothing is silenced there and nothing guessed.</param>
    public Concepts Read(IReadOnlySet<string> found, IReadOnlySet<int> covered, bool isAnswer)
    {
        if (found.Count == 0)
        {
            return Concepts.None;
        }

        var all = new SortedSet<string>(found, StringComparer.Ordinal);
        foreach (var (topic, conditions) in _derived)
        {
            if (HoldAll(all, conditions))
            {
                all.Add(topic);
            }
        }

        if (!isAnswer)
        {
            Guess(all);
            Silence(all);
        }

        return new Concepts(
            new SortedSet<string>(all.Where(IsTopic), StringComparer.Ordinal),
            new SortedSet<string>(all.Where(IsQualifier), StringComparer.Ordinal),
            new SortedSet<string>(all.Where(name => !IsTopic(name) && !IsQualifier(name)), StringComparer.Ordinal),
            covered);
    }

    private void Guess(SortedSet<string> all)
    {
        foreach (var (topic, conditions) in _fallback)
        {
            if (HoldAll(all, conditions) && !all.Any(IsTopic))
            {
                all.Add(topic);
                all.Add(Concepts.Guess);
            }
        }
    }

    // What speaks is decided before anything falls silent, so that the order of the rules does not matter.
    private void Silence(SortedSet<string> all)
    {
        var silenced = _silences.Where(rule => all.Contains(rule.Topic)).SelectMany(static rule => rule.Silenced).ToHashSet(StringComparer.Ordinal);
        all.ExceptWith(silenced);
    }

    private static bool HoldAll(ICollection<string> all, string[] conditions)
    {
        foreach (var condition in conditions)
        {
            if (condition.StartsWith('#') ? !all.Any(name => Concepts.IsIn(name, condition.AsSpan(1))) : !all.Contains(condition))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether concepts of a group are topics or qualifiers.</summary>
    public bool IsKnownGroup(string group) => _families.Contains(group) || _qualifiers.Contains(group);

    private bool IsTopic(string name) => name.Contains('.', StringComparison.Ordinal) && _familiesOf.Contains(Concepts.GroupOf(name));

    private bool IsQualifier(string name) => _qualifiersOf.Contains(Concepts.GroupOf(name));
}
