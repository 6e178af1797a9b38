namespace AiAssistant.Answering.Language;

/// <summary>Many patterns, found in one walk over the words.</summary>
internal sealed class PhraseSet
{
    private const int KeyLength = 2;
    private readonly Dictionary<string, List<PhrasePattern>> _byStart = new(StringComparer.Ordinal);

    public PhraseSet(IEnumerable<PhrasePattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            foreach (var key in pattern.Starts.Select(Key).Distinct(StringComparer.Ordinal))
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
    public IEnumerable<PhraseMatch> Find(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var match in At(words, i))
            {
                yield return match;
            }
        }
    }

    /// <summary>The matches that start at one word.</summary>
    public IEnumerable<PhraseMatch> At(IReadOnlyList<Word> words, int start)
    {
        var text = words[start].Text;
        for (var length = 1; length <= KeyLength && length <= text.Length; length++)
        {
            if (!_byStart.TryGetValue(text[..length], out var patterns))
            {
                continue;
            }

            foreach (var pattern in patterns)
            {
                var end = pattern.Match(words, start);
                if (end > start)
                {
                    yield return new PhraseMatch(pattern.Name, start, end);
                }
            }
        }
    }

    private static string Key(string start) => start.Length <= KeyLength ? start : start[..KeyLength];
}
