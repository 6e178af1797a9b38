using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>The pieces that a text is split into, one after another in one buffer. Empty pieces are left out.</summary>
internal sealed class PieceList(WorkClock clock)
{
    private readonly CharBuffer _chars = new();
    private int[] _ends = new int[64];

    /// <summary>Bounds the time of the steps that write it.</summary>
    public WorkClock Clock { get; } = clock;

    public int Count { get; private set; }

    public int Capacity => _chars.Capacity + _ends.Length;

    /// <summary>Whether the first piece begins where the text begins.</summary>
    public bool StartsText { get; set; }

    public ReadOnlySpan<char> this[int index] => _chars.Slice(StartOf(index), _ends[index]);

    public void Clear(bool startsText)
    {
        _chars.Clear();
        Count = 0;
        StartsText = startsText;
    }

    /// <summary>Adds to the piece that is open.</summary>
    public void Append(ReadOnlySpan<char> text) => _chars.Append(text);

    /// <inheritdoc cref="Append(ReadOnlySpan{char})"/>
    public void Append(char c) => _chars.Append(c);

    /// <inheritdoc cref="Append(ReadOnlySpan{char})"/>
    public void Append(Rune rune) => _chars.Append(rune);

    /// <summary>Adds the UTF-8 bytes of a text, in the alphabet of byte-level vocabularies, to the piece that is open.</summary>
    public void AppendBytes(ReadOnlySpan<char> text) => ByteAlphabet.Append(text, _chars);

    /// <summary>Ends the piece that is open.</summary>
    public void EndPiece()
    {
        if (_chars.Length == StartOf(Count))
        {
            return;
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, _ends.Length * 2);
        }

        _ends[Count++] = _chars.Length;
    }

    /// <summary>Tells that characters before the open piece were dropped.</summary>
    public void Drop()
    {
        if (_chars.Length == 0)
        {
            StartsText = false;
        }
    }

    private int StartOf(int index) => index == 0 ? 0 : _ends[index - 1];
}
