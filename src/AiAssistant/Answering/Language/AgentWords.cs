namespace AiAssistant.Answering.Language;

/// <summary>The words of one sentence by what they do in a wish for a person.</summary>
internal sealed class AgentWords
{
    private const string Number = "number";
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    // What is refused may follow the words of refusing: "to talk to a bot".
    private const int Behind = 5;
    private readonly Dictionary<string, List<PhraseMatch>> _byClass;
    private readonly int _words;

    /// <summary>Reads a sentence.</summary>
    /// <param name="classes">The words of a language by class.</param>
    /// <param name="words">The sentence.</param>
    public AgentWords(PhraseSet classes, IReadOnlyList<Word> words)
    {
        _words = words.Count;
        var matches = classes.Find(words);
        _byClass = new Dictionary<string, List<PhraseMatch>>(matches.Count, StringComparer.Ordinal);
        for (var i = 0; i < matches.Count; i++)
        {
            Add(matches[i]);
        }

        AddNumbers(words);
    }

    /// <summary>Whether no word is of any class.</summary>
    public bool IsEmpty => _byClass.Count == 0;

    /// <summary>Where a rule holds, as the first word and the one after the last.</summary>
    public IEnumerable<(int Start, int End)> Find(AgentRule rule)
    {
        if ((rule.IsAlone && _words > rule.Span) || !HasAll(rule.Classes))
        {
            return [];
        }

        var spans = Extend(rule, 0, [], (int.MaxValue, 0));
        spans = rule.IsWhole ? spans.Where(span => span.End - span.Start == _words) : spans;
        return rule.Unless.Count == 0 ? spans : spans.Where(span => !rule.Unless.Any(name => Stands(name, span)));
    }

    private IEnumerable<(int Start, int End)> Extend(AgentRule rule, int at, PhraseMatch[] taken, (int Start, int End) span)
    {
        if (at == rule.Classes.Count)
        {
            yield return span;
            yield break;
        }

        foreach (var match in _byClass.GetValueOrDefault(rule.Classes[at]) ?? [])
        {
            (int Start, int End) wider = (Math.Min(span.Start, match.Start), Math.Max(span.End, match.End));
            var isApart = Array.TrueForAll(taken, other => match.Start >= other.End || (!rule.IsOrdered && match.End <= other.Start));
            if (!isApart || wider.End - wider.Start > rule.Span)
            {
                continue;
            }

            foreach (var whole in Extend(rule, at + 1, [.. taken, match], wider))
            {
                yield return whole;
            }
        }
    }

    private bool HasAll(IReadOnlyList<string> classes)
    {
        for (var i = 0; i < classes.Count; i++)
        {
            if (!_byClass.ContainsKey(classes[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Stands(string name, (int Start, int End) span) =>
        _byClass.TryGetValue(name, out var matches) && matches.Exists(match => match.Start < span.End + Behind && match.End > span.Start);

    private void Add(PhraseMatch match)
    {
        if (!_byClass.TryGetValue(match.Name, out var matches))
        {
            _byClass[match.Name] = matches = [];
        }

        matches.Add(match);
    }

    // 601 000 000, +48601000000, 0521/000000.
    private void AddNumbers(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var digits = 0;
            var end = i;
            while (end < words.Count && !words[end].Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                digits += words[end++].Text.Length;
            }

            if (digits is >= MinDigits and <= MaxDigits)
            {
                Add(new PhraseMatch(Number, i, end));
            }

            i = Math.Max(i, end - 1);
        }
    }
}
