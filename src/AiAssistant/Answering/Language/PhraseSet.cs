namespace AiAssistant.Answering.Language;

/// <summary>Many patterns, found in one walk over the words: a word finds those that start with it, whole or by its beginning, without trying the others.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly PhrasePattern[] _patterns;
    private readonly int _shortest = int.MaxValue;
    private readonly int _longest;

    public PhraseSet(IEnumerable<PhrasePattern> patterns)
    {
        _patterns = [.. patterns];
        for (var i = 0; i < _patterns.Length; i++)
        {
            foreach (var (start, isBeginning) in _patterns[i].Starts.Distinct())
            {
                Add(isBeginning ? _byBeginning : _byWord, start, i);
                if (isBeginning)
                {
                    _shortest = Math.Min(_shortest, start.Length);
                    _longest = Math.Max(_longest, start.Length);
                }
            }
        }

        _beginnings = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All words of the patterns, and whether each is the beginning of a word only.</summary>
    public IEnumerable<(string Text, bool IsBeginning)> Words => _patterns.SelectMany(static pattern => pattern.AllWords);

    /// <summary>All matches, by place, then in the order of the patterns.</summary>
    public IReadOnlyList<PhraseMatch> Find(IReadOnlyList<Word> words)
    {
        var matches = new List<PhraseMatch>();
        var tried = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            Add(matches, tried, words, i);
        }

        return matches;
    }

    /// <summary>The matches that start at one word.</summary>
    public IReadOnlyList<PhraseMatch> At(IReadOnlyList<Word> words, int start)
    {
        var matches = new List<PhraseMatch>();
        Add(matches, [], words, start);
        return matches;
    }

    private static void Add(Dictionary<string, List<int>> starts, string start, int pattern)
    {
        if (!starts.TryGetValue(start, out var list))
        {
            starts[start] = list = [];
        }

        list.Add(pattern);
    }

    private void Add(List<PhraseMatch> matches, List<int> tried, IReadOnlyList<Word> words, int start)
    {
        var text = words[start].Text;
        tried.Clear();
        if (_byWord.TryGetValue(text, out var whole))
        {
            tried.AddRange(whole);
        }

        for (var length = _shortest; length <= _longest && length <= text.Length; length++)
        {
            if (_beginnings.TryGetValue(text.AsSpan(0, length), out var begun))
            {
                tried.AddRange(begun);
            }
        }

        // A pattern of choices may have been found by two of them.
        tried.Sort();
        for (var i = 0; i < tried.Count; i++)
        {
            if (i > 0 && tried[i] == tried[i - 1])
            {
                continue;
            }

            var pattern = _patterns[tried[i]];
            var end = pattern.Match(words, start);
            if (end > start)
            {
                matches.Add(new PhraseMatch(pattern.Name, start, end));
            }
        }
    }
}
