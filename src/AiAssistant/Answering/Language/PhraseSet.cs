using System.Runtime.InteropServices;

namespace AiAssistant.Answering.Language;

/// <summary>Many patterns, found in one walk over the words: a word finds those that start with it, whole or by its beginning, without trying the others.</summary>
internal sealed class PhraseSet
{
    private const int Buckets = 1 << 10;
    private const int MostLength = 63;
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly PhrasePattern[] _patterns;

    // Which lengths the beginnings have that start with the same two letters, a bit each; a word's own bit is the lowest. Most words start no pattern.
    private readonly ulong[] _lengths = new ulong[Buckets];

    public PhraseSet(IEnumerable<PhrasePattern> patterns)
    {
        _patterns = [.. patterns];
        for (var i = 0; i < _patterns.Length; i++)
        {
            foreach (var (start, isBeginning) in _patterns[i].Starts.Distinct())
            {
                Add(isBeginning ? _byBeginning : _byWord, start, i);
                AddLength(start, isBeginning);
            }
        }

        _beginnings = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All words of the patterns, and whether each is the beginning of a word only.</summary>
    public IEnumerable<(string Text, bool IsBeginning)> Words => _patterns.SelectMany(static pattern => pattern.AllWords);

    /// <summary>All matches, by place, then in the order of the patterns.</summary>
    public IReadOnlyList<PhraseMatch> Find(IReadOnlyList<Word> words)
    {
        List<PhraseMatch>? matches = null;
        var all = Span(words);
        for (var i = 0; i < all.Length; i++)
        {
            Add(ref matches, all, i);
        }

        return matches ?? [];
    }

    /// <summary>The matches that start at one word.</summary>
    public IReadOnlyList<PhraseMatch> At(IReadOnlyList<Word> words, int start)
    {
        List<PhraseMatch>? matches = null;
        Add(ref matches, Span(words), start);
        return matches ?? [];
    }

    private static ReadOnlySpan<Word> Span(IReadOnlyList<Word> words) => words switch
    {
        List<Word> list => CollectionsMarshal.AsSpan(list),
        Word[] array => array,
        _ => words.ToArray(),
    };

    private static void Add(Dictionary<string, List<int>> starts, string start, int pattern)
    {
        if (!starts.TryGetValue(start, out var list))
        {
            starts[start] = list = [];
        }

        list.Add(pattern);
    }

    private static int Bucket(string word) => ((word[0] << 5) ^ (word.Length > 1 ? word[1] : 0)) & (Buckets - 1);

    private void AddLength(string start, bool isBeginning)
    {
        var bit = 1UL << (isBeginning ? Math.Min(start.Length, MostLength) : 0);
        if (!isBeginning || start.Length > 1)
        {
            _lengths[Bucket(start)] |= bit;
            return;
        }

        // Any letter may follow.
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            _lengths[bucket] |= bit;
        }
    }

    private void Add(ref List<PhraseMatch>? matches, ReadOnlySpan<Word> words, int start)
    {
        var text = words[start].Text;
        var lengths = _lengths[Bucket(text)];
        if (lengths == 0)
        {
            return;
        }

        var found = (lengths & 1) != 0 ? _byWord.GetValueOrDefault(text) : null;
        var isJoined = false;
        for (var length = 1; length <= text.Length && lengths >> Math.Min(length, MostLength) is not 0 and var left; length++)
        {
            if ((left & 1) != 0 && _beginnings.TryGetValue(text.AsSpan(0, length), out var begun))
            {
                isJoined |= found is not null;
                found = found is null ? begun : [.. found, .. begun];
            }
        }

        if (isJoined)
        {
            found!.Sort();
        }

        for (var i = 0; i < found?.Count; i++)
        {
            // A pattern of choices may have been found by two of them.
            if (i > 0 && found[i] == found[i - 1])
            {
                continue;
            }

            var pattern = _patterns[found[i]];
            var end = pattern.Match(words, start);
            if (end > start)
            {
                (matches ??= []).Add(new PhraseMatch(pattern.Name, start, end));
            }
        }
    }
}
