using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Writes for the most frequent words all spellings with a letter left out: buckets of hashes, and in them what is left of the hash beside the word's place in
/// the dictionary.
/// </summary>
internal sealed class SpellingsWriter
{
    /// <summary>How many words are kept: about 3 MB.</summary>
    public const int MostWords = 50_000;

    /// <summary>How many bits the place of a word has; the hash has the others.</summary>
    public const int PlaceBits = 24;

    private readonly List<(int DocumentFrequency, int Place, byte[] Term)> _words = [];
    private int _least;

    /// <summary>Takes a term, in the order of the dictionary.</summary>
    public void Add(ReadOnlySpan<byte> term, int place, int documentFrequency)
    {
        if (documentFrequency <= _least || place >= 1 << PlaceBits || !Spelling.IsWord(term))
        {
            return;
        }

        _words.Add((documentFrequency, place, term.ToArray()));
        if (_words.Count == 2 * MostWords)
        {
            KeepMostFrequent();
            _least = _words[^1].DocumentFrequency;
        }
    }

    /// <summary>Writes the section.</summary>
    public void Write(SectionWriter section)
    {
        KeepMostFrequent();
        var spellings = new List<ulong>();
        Span<byte> spelling = stackalloc byte[TermBytes.MaxLength];
        foreach (var (_, place, term) in _words)
        {
            for (var start = 0; start <= term.Length;)
            {
                var length = Spelling.Without(term, ref start, spelling);
                spellings.Add(((ulong)Spelling.Hash(spelling[..length]) << 32) | (uint)place);
            }
        }

        spellings.Sort();
        WriteBuckets(section, CollectionsMarshal.AsSpan(spellings));
    }

    private static void WriteBuckets(SectionWriter section, Span<ulong> spellings)
    {
        var count = 0;
        for (var i = 0; i < spellings.Length; i++)
        {
            if (i == 0 || spellings[i] != spellings[i - 1])
            {
                spellings[count++] = spellings[i]; // double letters give one twice
            }
        }

        var bits = 1;
        while (bits < PlaceBits && count >> (bits + 1) > 1)
        {
            bits++;
        }

        section.Write(bits);
        section.Write(count);
        var next = 0;
        for (uint bucket = 0; bucket < 1u << bits; bucket++)
        {
            section.Write(next);
            while (next < count && spellings[next] >> (64 - bits) == bucket)
            {
                next++;
            }
        }

        section.Write(next);
        foreach (var entry in spellings[..count])
        {
            section.Write(((uint)(entry >> 32) << PlaceBits) | (uint)entry);
        }
    }

    private void KeepMostFrequent()
    {
        if (_words.Count > MostWords)
        {
            _words.Sort((left, right) => left.DocumentFrequency != right.DocumentFrequency
                ? right.DocumentFrequency.CompareTo(left.DocumentFrequency) : left.Place.CompareTo(right.Place));
            _words.RemoveRange(MostWords, _words.Count - MostWords);
        }
    }
}
