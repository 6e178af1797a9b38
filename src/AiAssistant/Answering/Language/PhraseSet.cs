namespace AiAssistant.Answering.Language;

/// <summary>Many patterns, found in one walk over the words.</summary>
internal sealed class PhraseSet
{
    private const int KeyLength = 2;
    private readonly Dictionary<int, List<PhrasePattern>> _byStart = [];

    public PhraseSet(IEnumerable<PhrasePattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            foreach (var key in pattern.Starts.Select(static start => Key(start, Math.Min(start.Length, KeyLength))).Distinct())
            {
                if (!_byStart.TryGetValue(key, out var list))
                {
                    _byStart[key] = list = [];
                }

                list.Add(pattern);
            }
        }
    }

    /// <summary>All matches, by place, then in the order of the patterns.</summary>
    public IReadOnlyList<PhraseMatch> Find(IReadOnlyList<Word> words)
    {
        var matches = new List<PhraseMatch>();
        for (var i = 0; i < words.Count; i++)
        {
            Add(matches, words, i);
        }

        return matches;
    }

    /// <summary>The matches that start at one word.</summary>
    public IReadOnlyList<PhraseMatch> At(IReadOnlyList<Word> words, int start)
    {
        var matches = new List<PhraseMatch>();
        Add(matches, words, start);
        return matches;
    }

    private void Add(List<PhraseMatch> matches, IReadOnlyList<Word> words, int start)
    {
        var text = words[start].Text;
        for (var length = 1; length <= KeyLength && length <= text.Length; length++)
        {
            if (!_byStart.TryGetValue(Key(text, length), out var patterns))
            {
                continue;
            }

            foreach (var pattern in patterns)
            {
                var end = pattern.Match(words, start);
                if (end > start)
                {
                    matches.Add(new PhraseMatch(pattern.Name, start, end));
                }
            }
        }
    }

    // One or two letters as a number, so that nothing is allocated to look up.
    private static int Key(string start, int length) => length == 1 ? start[0] : start[0] | (start[1] << 16);
}
