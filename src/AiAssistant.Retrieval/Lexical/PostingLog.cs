using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// The postings of all terms while texts are read, in pieces of pages: a term's pieces grow, and each ends with where the next one is, as in Lucene's
/// indexing chain. A term's latest posting is kept apart, so that the many words that occur once take no piece.
/// </summary>
internal sealed class PostingLog
{
    private const int FirstPiece = 16;
    private const int LongestPiece = 1024;
    private const int Link = sizeof(int);

    private const int PageBits = 17; // pages are large objects, which are not moved

    private readonly List<byte[]> _pages = [];
    private Tail[] _tails = new Tail[256];
    private int _used;
    private int _terms;

    /// <summary>How much memory its postings use, in bytes.</summary>
    public long MemoryBytes => _used + (_terms * (long)Unsafe.SizeOf<Tail>());

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

        _terms = Math.Max(_terms, term + 1);
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        _tails.AsSpan(0, _terms).Clear();
        _terms = 0;
        _used = 0;
    }

    private Span<byte> Bytes(int start, int length) => _pages[start >> PageBits].AsSpan(start & ((1 << PageBits) - 1), length);

    private int Next(ref int start, ref int length, ref int position)
    {
        var piece = Bytes(start, length);
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (position == length - Link)
            {
                start = BinaryPrimitives.ReadInt32LittleEndian(piece[position..]);
                length = Math.Min(2 * length, LongestPiece);
                position = 0;
                piece = Bytes(start, length);
            }

            var next = piece[position++];
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
        _pages[tail.Position >> PageBits][tail.Position & ((1 << PageBits) - 1)] = value;
        tail.Position++;
    }

    private void Lengthen(ref Tail tail)
    {
        var length = tail.Piece == 0 ? FirstPiece : Math.Min(2 * tail.Piece, LongestPiece);
        var left = (1 << PageBits) - (_used & ((1 << PageBits) - 1));
        var start = left >= length ? _used : checked(_used + left); // a piece lies in one page
        if (start >> PageBits == _pages.Count)
        {
            _pages.Add(new byte[1 << PageBits]);
        }

        if (tail.Piece == 0)
        {
            tail.Head = start;
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(Bytes(tail.Position, Link), start);
        }

        tail.Position = start;
        tail.Piece = (ushort)length;
        tail.Left = (ushort)(length - Link);
        _used = checked(start + length);
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
