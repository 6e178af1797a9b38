using System.Runtime.CompilerServices;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>A place in the postings of a rare term, which are one run.</summary>
internal struct RunCursor
{
    /// <summary>Beyond every passage: the run is at its end.</summary>
    public const int End = int.MaxValue;

    private int _left;
    private int _position;

    /// <summary>The passage of the posting, or <see cref="End"/>.</summary>
    public int Ordinal;

    /// <summary>The code of its weighted frequency.</summary>
    public int Frequency;

    /// <summary>Whether all bytes are those of postings, once at the end.</summary>
    public readonly bool IsWhole(int length) => _position == length;

    /// <summary>Goes to the first posting.</summary>
    public static RunCursor Start(LexicalIndex index, in TermEntry term)
    {
        if (term.DocumentFrequency == 1)
        {
            return new RunCursor { Ordinal = term.Ordinal < index.VersionPassages ? term.Ordinal : throw Damaged(), Frequency = term.Frequency };
        }

        var cursor = new RunCursor { Ordinal = -1, _left = term.DocumentFrequency };
        cursor.MoveNext(index.PostingsOf(term), index.VersionPassages);
        return cursor;
    }

    /// <summary>Goes to the first posting from a passage on.</summary>
    public void MoveTo(int ordinal, LexicalIndex index, in TermEntry term)
    {
        if (Ordinal >= ordinal)
        {
            return;
        }

        var postings = _left == 0 ? default : index.PostingsOf(term);
        var cursor = this; // in registers
        while (cursor.Ordinal < ordinal)
        {
            cursor.MoveNext(postings, index.VersionPassages);
        }

        this = cursor;
    }

    /// <summary>Goes to the next posting.</summary>
    /// <param name="postings">The term's postings.</param>
    /// <param name="passages">How many passages the version has.</param>
    /// <exception cref="IndexCorruptException">There is no such passage.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveNext(ReadOnlySpan<byte> postings, int passages)
    {
        if (_left == 0)
        {
            Ordinal = End;
            return;
        }

        _left--;
        var gap = Varint.Read(postings, ref _position);
        Ordinal += 1 + (gap >> 1);
        if ((uint)Ordinal >= (uint)passages)
        {
            throw Damaged();
        }

        Frequency = (gap & 1) == 0 ? 0 : Varint.Read(postings, ref _position);
    }

    private static IndexCorruptException Damaged() => IndexCorruptException.In(SectionKind.WordPostings, "a term is in a passage that is not there");
}
