namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// A fixed set of short folded words with a number each: an open-addressing hash table that is asked with spans and allocates nothing. At most a quarter of
/// it is full, so that nearly every look-up ends at the first slot.
/// </summary>
internal sealed class WordTable
{
    private readonly string?[] _slots;
    private readonly int[] _numbers;
    private readonly int _longest;

    /// <summary>Creates a table.</summary>
    /// <param name="words">The words, separated by white space; the first has the number 0. A repeated word keeps its first number.</param>
    public WordTable(string words)
        : this(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
    {
    }

    /// <summary>Creates a table.</summary>
    /// <param name="words">The words; the first has the number 0. A repeated word keeps its first number.</param>
    public WordTable(IReadOnlyList<string> words)
    {
        var size = 8;
        while (size < words.Count * 4)
        {
            size *= 2;
        }

        _slots = new string?[size];
        _numbers = new int[size];
        for (var number = 0; number < words.Count; number++)
        {
            var word = words[number];
            _longest = Math.Max(_longest, word.Length);
            var slot = SlotOf(word);
            while (_slots[slot] is { } taken && taken != word)
            {
                slot = (slot + 1) & (size - 1);
            }

            if (_slots[slot] is null)
            {
                _slots[slot] = word;
                _numbers[slot] = number;
            }
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > _longest)
        {
            return -1;
        }

        var slots = _slots;
        for (var slot = SlotOf(word); slots[slot] is { } taken; slot = (slot + 1) & (slots.Length - 1))
        {
            if (word.SequenceEqual(taken))
            {
                return _numbers[slot];
            }
        }

        return -1;
    }

    // Four numbers tell short words apart well enough, and cost the same for any length.
    private int SlotOf(ReadOnlySpan<char> word)
    {
        var hash = ((uint)word.Length * 0x9E3779B1) + (word[0] * 0x85EBCA77u) + (word[^1] * 0xC2B2AE3Du) + (word[word.Length / 2] * 0x27D4EB2Fu);
        return (int)(hash >> 16) & (_slots.Length - 1);
    }
}
