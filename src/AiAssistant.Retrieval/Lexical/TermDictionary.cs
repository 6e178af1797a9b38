using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>The terms of an index, read where they lie. See <see cref="TermDictionaryWriter"/> for how.</summary>
internal readonly struct TermDictionary(Section index, Section terms, int blocks)
{
    public int Blocks { get; } = blocks;

    /// <summary>Finds a term.</summary>
    /// <exception cref="IndexCorruptException">What lies there is no dictionary.</exception>
    public TermEntry Find(ReadOnlySpan<byte> term)
    {
        var block = LastNotAfter(term);
        if (block < 0)
        {
            return default;
        }

        var reader = Read(block);
        var matched = 0; // how many bytes the term shares with the entry before
        while (reader.MoveNext())
        {
            if (reader.Shared > matched)
            {
                continue; // differs where the one before did, and is less as that one was
            }

            if (reader.Shared < matched)
            {
                break;
            }

            var rest = term[matched..];
            var common = rest.CommonPrefixLength(reader.Rest);
            if (common == rest.Length && common == reader.Rest.Length)
            {
                return reader.Entry;
            }

            if (common < reader.Rest.Length && (common == rest.Length || reader.Rest[common] > rest[common]))
            {
                break;
            }

            matched += common;
        }

        return default;
    }

    /// <summary>The terms of a block.</summary>
    public TermBlockReader Read(int block)
    {
        var offsets = index.Slice<long>((long)Blocks + block, 2);
        var length = offsets[1] - offsets[0];
        return length is > 0 and <= TermDictionaryWriter.MostBlockBytes ? new TermBlockReader(terms.Slice(offsets[0], (int)length)) : throw Damaged();
    }

    /// <summary>Reads the term at a place in the order of terms.</summary>
    /// <param name="place">The place.</param>
    /// <param name="term">Receives the term; <see cref="TermBytes.MaxLength"/> bytes.</param>
    /// <param name="entry">What is said of it.</param>
    /// <returns>Its length.</returns>
    /// <exception cref="IndexCorruptException">There is none.</exception>
    public int Read(int place, Span<byte> term, out TermEntry entry)
    {
        var block = place / TermDictionaryWriter.BlockTerms;
        if (block >= Blocks)
        {
            throw Damaged();
        }

        var reader = Read(block);
        var length = 0;
        for (var i = place % TermDictionaryWriter.BlockTerms; i >= 0; i--)
        {
            if (!reader.MoveNext() || reader.Shared > length)
            {
                throw Damaged();
            }

            reader.Rest.CopyTo(term[reader.Shared..]);
            length = reader.Shared + reader.Rest.Length;
        }

        entry = reader.Entry;
        return length;
    }

    /// <summary>The number that a block begins with.</summary>
    public ulong KeyOf(int block) => index.Read<ulong>(block);

    private int LastNotAfter(ReadOnlySpan<byte> term)
    {
        var key = TermBytes.Key(term);
        var keys = index.Slice<ulong>(0, Blocks);
        var low = 0;
        var high = Blocks;
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (keys[middle] < key || (keys[middle] == key && FirstIsNotAfter(middle, term)))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private bool FirstIsNotAfter(int block, ReadOnlySpan<byte> term)
    {
        var reader = Read(block);
        return reader.MoveNext() && reader.Rest.SequenceCompareTo(term) <= 0;
    }

    private static IndexCorruptException Damaged() => IndexCorruptException.In(SectionKind.WordDictionaryIndex, "a block of terms has no place");
}
