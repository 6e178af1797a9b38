using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Finds the frequent words of an index that an unknown one may stand for. See <see cref="SpellingsWriter"/> for the layout.</summary>
internal readonly struct Spellings
{
    private const int Header = 2;

    // A bucket has about two words; a longer one is damaged, or made to be long.
    private const int MostInBucket = 256;

    private readonly Section _section;
    private readonly TermDictionary _dictionary;
    private readonly int _bits;
    private readonly int _count;

    /// <exception cref="IndexCorruptException">The section is none of spellings.</exception>
    public Spellings(Section section, TermDictionary dictionary)
    {
        _section = section;
        _dictionary = dictionary;
        _bits = section.Read<int>(0);
        _count = section.Read<int>(1);
        if (_bits is < 1 or > SpellingsWriter.PlaceBits || _count < 0 || section.Length != (Header + (1L << _bits) + 1 + _count) * sizeof(int))
        {
            throw Damaged();
        }
    }

    /// <summary>Adds the words that differ from one by a typing error.</summary>
    /// <param name="unknown">The word.</param>
    /// <param name="index">Tells this index from the others of the search.</param>
    /// <param name="candidates">Receives them.</param>
    public void Find(ReadOnlySpan<byte> unknown, int index, SpellingCandidates candidates)
    {
        Span<byte> spelling = stackalloc byte[TermBytes.MaxLength];
        for (var start = 0; start <= unknown.Length;)
        {
            var length = Spelling.Without(unknown, ref start, spelling);
            FindBucket(unknown, Spelling.Hash(spelling[..length]), index, candidates);
        }
    }

    /// <summary>Checks that each word has a place in the dictionary, and the buckets are in order.</summary>
    /// <param name="terms">How many terms the dictionary has.</param>
    /// <exception cref="IndexCorruptException">Not so.</exception>
    public void Verify(int terms)
    {
        for (long bucket = 0; bucket < 1L << _bits; bucket++)
        {
            foreach (var word in Bucket((uint)bucket))
            {
                LexicalVerifier.Require((word & ((1 << SpellingsWriter.PlaceBits) - 1)) < terms, "a spelling stands for a word that is not there");
            }
        }
    }

    private void FindBucket(ReadOnlySpan<byte> unknown, uint hash, int index, SpellingCandidates candidates)
    {
        Span<byte> term = stackalloc byte[TermBytes.MaxLength];
        var words = Bucket(hash >> (32 - _bits));
        foreach (var word in words[..Math.Min(words.Length, MostInBucket)])
        {
            if (word >> SpellingsWriter.PlaceBits != (hash & 0xFF))
            {
                continue;
            }

            var length = _dictionary.Read((int)(word & ((1 << SpellingsWriter.PlaceBits) - 1)), term, out var entry);
            if (Spelling.Errors(unknown, term[..length]) is var errors and <= 2)
            {
                candidates.Add(term[..length], errors, index, entry.DocumentFrequency);
            }
        }
    }

    private ReadOnlySpan<uint> Bucket(uint bucket)
    {
        var starts = _section.Slice<int>(Header + bucket, 2);
        return starts[0] >= 0 && starts[0] <= starts[1] && starts[1] <= _count
            ? _section.Slice<uint>(Header + (1L << _bits) + 1 + starts[0], starts[1] - starts[0]) : throw Damaged();
    }

    private static IndexCorruptException Damaged() => IndexCorruptException.In(SectionKind.WordSpellings, "its buckets do not fit");
}
