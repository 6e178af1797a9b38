using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Reads the terms of one block of the dictionary, one after another.</summary>
internal ref struct TermBlockReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;
    private long _postings;
    private TermEntry _entry;

    public TermBlockReader(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(long))
        {
            throw Damaged();
        }

        _bytes = bytes;
        _postings = MemoryMarshal.Read<long>(bytes);
        _position = sizeof(long);
    }

    /// <summary>Where the postings of the next term begin.</summary>
    public readonly long Postings => _postings;

    /// <summary>How many bytes the term shares with the one before it.</summary>
    public int Shared { get; private set; }

    /// <summary>The bytes that it does not share.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; }

    public readonly TermEntry Entry => _entry;

    /// <exception cref="IndexCorruptException">What lies there is no term.</exception>
    public bool MoveNext()
    {
        if (_position >= _bytes.Length)
        {
            return false;
        }

        int lengths = _bytes[_position++];
        Shared = Long(lengths >> 4);
        var rest = Long(lengths & 0xF);
        if (Shared > TermBytes.MaxLength - rest || rest > _bytes.Length - _position)
        {
            throw Damaged();
        }

        Rest = _bytes.Slice(_position, rest);
        _position += rest;
        ReadEntry();
        return true;
    }

    private void ReadEntry()
    {
        var head = Varint.Read(_bytes, ref _position);
        _entry = new TermEntry { DocumentFrequency = 1 };
        if ((head & 1) != 0)
        {
            _entry.Ordinal = head >> 1;
            return;
        }

        var value = Varint.Read(_bytes, ref _position);
        if (head == 0)
        {
            _entry.Ordinal = value;
            _entry.Frequency = Varint.Read(_bytes, ref _position);
            return;
        }

        _entry.DocumentFrequency = head >> 1;
        _entry.IsDense = (value & 1) != 0;
        _entry.Length = value >> 1;
        _entry.Offset = _postings;
        _postings += _entry.Length;
    }

    private int Long(int length) => length < TermDictionaryWriter.LongLength ? length : length + Math.Min(Varint.Read(_bytes, ref _position), 1 << 16);

    private static IndexCorruptException Damaged() => IndexCorruptException.In(SectionKind.WordDictionary, "a block of terms holds something else");
}
