using System.Buffers.Binary;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// The postings of all terms while texts are read, in pieces of one array: a term's pieces grow, and each ends with where the next one is, as in Lucene's
/// indexing chain. A term's latest posting is kept apart, so that the many words that occur once take no piece.
/// </summary>
internal sealed class PostingLog
{
    private const int FirstPiece = 16;
    private const int LongestPiece = 1024;
    private const int Link = sizeof(int);

    private byte[] _bytes = new byte[1 << 12];
    private Tail[] _tails = new Tail[256];
    private int _used;

    /// <summary>How much memory its postings use, in bytes.</summary>
    public long MemoryBytes => _used;

    /// <summary>In how many passages a term occurs.</summary>
    public int DocumentFrequency(int term) => _tails[term].Postings;

    /// <summary>Adds a posting.</summary>
    /// <param name="term">The number of the term; at most the next one.</param>
    /// <param name="ordinal">The passage, greater than that of the term's posting before.</param>
    /// <param name="frequency">The number of the weighted frequency.</param>
    public void Add(int term, int ordinal, int frequency)
    {
        if (term >= _tails.Length)
        {
            Array.Resize(ref _tails, 2 * _tails.Length);
        }

        ref var tail = ref _tails[term];
        if (tail.Postings++ > 0)
        {
            Push(ref tail);
            tail.Before = tail.Ordinal;
        }

        tail.Ordinal = ordinal;
        tail.Frequency = frequency;
    }

    /// <summary>Adds a term's postings to those of earlier passages.</summary>
    public void Read(int term, TermPostings postings)
    {
        ref readonly var tail = ref _tails[term];
        if (tail.Postings > 1)
        {
            var start = tail.Head;
            var length = FirstPiece;
            var position = 0;
            var ordinal = 0;
            for (var left = tail.Postings - 1; left > 0; left--)
            {
                var gap = Next(ref start, ref length, ref position);
                ordinal += gap >>> 1;
                postings.Add(ordinal, (gap & 1) == 0 ? 0 : Next(ref start, ref length, ref position));
            }
        }

        postings.Add(tail.Ordinal, tail.Frequency);
    }

    public void Clear()
    {
        Array.Clear(_tails);
        _used = 0;
    }

    private int Next(ref int start, ref int length, ref int position)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (position == length - Link)
            {
                start = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(start + position));
                length = Math.Min(2 * length, LongestPiece);
                position = 0;
            }

            var next = _bytes[start + position++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }

    private void Push(ref Tail tail)
    {
        Push(ref tail, ((uint)(tail.Ordinal - tail.Before) << 1) | (tail.Frequency == 0 ? 0u : 1));
        if (tail.Frequency != 0)
        {
            Push(ref tail, (uint)tail.Frequency);
        }
    }

    private void Push(ref Tail tail, uint value)
    {
        while (value >= 0x80)
        {
            PushByte(ref tail, (byte)(value | 0x80));
            value >>= 7;
        }

        PushByte(ref tail, (byte)value);
    }

    private void PushByte(ref Tail tail, byte value)
    {
        if (tail.Left == 0)
        {
            Lengthen(ref tail);
        }

        tail.Left--;
        _bytes[tail.Position++] = value;
    }

    private void Lengthen(ref Tail tail)
    {
        var length = tail.Piece == 0 ? FirstPiece : Math.Min(2 * tail.Piece, LongestPiece);
        if (_used > _bytes.Length - length)
        {
            Array.Resize(ref _bytes, (int)Math.Clamp(2L * _bytes.Length, checked(_used + length), Array.MaxLength));
        }

        if (tail.Piece == 0)
        {
            tail.Head = _used;
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(tail.Position), _used);
        }

        tail.Position = _used;
        tail.Piece = (ushort)length;
        tail.Left = (ushort)(length - Link);
        _used += length;
    }

    private struct Tail
    {
        public int Postings;
        public int Ordinal;
        public int Frequency;
        public int Before;
        public int Head;
        public int Position;
        public ushort Piece;
        public ushort Left;
    }
}
