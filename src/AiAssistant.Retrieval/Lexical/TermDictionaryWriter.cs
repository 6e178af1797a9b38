using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Writes terms in order, in blocks in which a term names only what it does not share with the one before it. The first eight bytes of each block's first term
/// are kept apart, so that a search touches few places.
/// </summary>
internal sealed class TermDictionaryWriter(SectionWriter section)
{
    /// <summary>How many terms a block has.</summary>
    public const int BlockTerms = 32;

    /// <summary>From here on a length does not fit beside the other one.</summary>
    public const int LongLength = 15;

    /// <summary>No block is longer: where the postings are, and for each term two lengths, its bytes and three numbers.</summary>
    public const int MostBlockBytes = sizeof(long) + (BlockTerms * (1 + TermBytes.MaxLength + (5 * Varint.MaxLength)));

    private readonly List<ulong> _keys = [];
    private readonly List<long> _offsets = [];
    private readonly ByteBuffer _bytes = new();
    private readonly byte[] _before = new byte[TermBytes.MaxLength];
    private int _beforeLength;
    private long _postings;

    public int Terms { get; private set; }

    public int Blocks => _keys.Count;

    /// <summary>Writes a term of one passage.</summary>
    public void Write(ReadOnlySpan<byte> term, int ordinal, int frequency)
    {
        Begin(term);
        if (frequency == 0 && ordinal <= int.MaxValue >> 1)
        {
            _bytes.WriteVarint((ordinal << 1) | 1); // most terms
        }
        else
        {
            _bytes.WriteVarint(0);
            _bytes.WriteVarint(ordinal);
            _bytes.WriteVarint(frequency);
        }

        End();
    }

    /// <summary>Writes a term of several passages. Their postings lie one after another in the order of terms.</summary>
    public void Write(ReadOnlySpan<byte> term, int documentFrequency, int length, bool isDense)
    {
        Begin(term);
        _bytes.WriteVarint(checked(documentFrequency << 1));
        _bytes.WriteVarint(checked(length << 1) | (isDense ? 1 : 0));
        _postings += length;
        End();
    }

    /// <summary>Writes where the blocks are.</summary>
    public void WriteIndex(SectionWriter index)
    {
        foreach (var key in _keys)
        {
            index.Write(key);
        }

        foreach (var offset in _offsets)
        {
            index.Write(offset);
        }

        index.Write(section.Length);
    }

    private void Begin(ReadOnlySpan<byte> term)
    {
        _bytes.Clear();
        var shared = 0;
        if (Terms++ % BlockTerms == 0)
        {
            _keys.Add(TermBytes.Key(term));
            _offsets.Add(section.Length);
            _bytes.Write(_postings);
        }
        else
        {
            shared = term.CommonPrefixLength(_before.AsSpan(0, _beforeLength));
        }

        var rest = term[shared..];
        _bytes.WriteByte((byte)((Math.Min(shared, LongLength) << 4) | Math.Min(rest.Length, LongLength)));
        if (shared >= LongLength)
        {
            _bytes.WriteVarint(shared - LongLength);
        }

        if (rest.Length >= LongLength)
        {
            _bytes.WriteVarint(rest.Length - LongLength);
        }

        _bytes.Write(rest);
        term.CopyTo(_before);
        _beforeLength = term.Length;
    }

    private void End() => section.Write(_bytes.Bytes);
}
