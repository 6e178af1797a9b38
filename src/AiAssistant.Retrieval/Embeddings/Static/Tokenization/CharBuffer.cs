using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>A text under construction. It never grows beyond <see cref="MaxLength"/>: what normalization would add to a text beyond it is left out.</summary>
internal sealed class CharBuffer
{
    /// <summary>Four times the longest text that is read: the bytes of each character fit.</summary>
    public const int MaxLength = 1 << 16;

    private char[] _chars = new char[512];

    public int Length { get; private set; }

    public int Capacity => _chars.Length;

    public ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    public ReadOnlySpan<char> Slice(int start, int end) => _chars.AsSpan(start, end - start);

    public void Clear() => Length = 0;

    public void Append(char c)
    {
        if (Length == _chars.Length && !Grow(1))
        {
            return;
        }

        _chars[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _chars.Length && !Grow(text.Length))
        {
            return;
        }

        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    public void Append(Rune rune)
    {
        if (rune.IsBmp)
        {
            Append((char)rune.Value);
            return;
        }

        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        Append(pair);
    }

    /// <summary>Room for so many characters at the end, to be taken with <see cref="Advance"/>; empty when there is none.</summary>
    public Span<char> Room(int length) =>
        Length + length <= _chars.Length || Grow(length) ? _chars.AsSpan(Length) : default;

    public void Advance(int length) => Length += length;

    private bool Grow(int more)
    {
        if (Length + (long)more > MaxLength)
        {
            return false;
        }

        Array.Resize(ref _chars, Math.Min(MaxLength, Math.Max(Length + more, _chars.Length * 2)));
        return true;
    }
}
