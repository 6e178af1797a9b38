namespace AiAssistant.Retrieval.Analysis;

/// <summary>Remembers the number that has just been read, until the word after it tells whether it was a quantity.</summary>
internal ref struct QuantityReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _length;
    private int _end;

    /// <summary>The number, folded.</summary>
    public readonly ReadOnlySpan<char> Number => _buffer[.._length];

    /// <summary>Keeps a word when it is a number, or the last side of a size (<c>50x70</c>).</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="end">Where it ends in the text.</param>
    /// <returns>Whether it is a number with the mark of inches behind it.</returns>
    public bool Keep(ReadOnlySpan<char> word, int end)
    {
        _length = 0;
        var last = word[(word.LastIndexOfAnyExcept(Units.NumberCharacters) + 1)..];
        var before = word[..^last.Length];
        if (last.IsEmpty || last.Length > _buffer.Length || !(before.IsEmpty || (before is [.., var digit, 'x'] && char.IsAsciiDigit(digit))))
        {
            return false;
        }

        last.CopyTo(_buffer);
        _length = last.Length;
        _end = end;
        return end < _text.Length && IsInches(_text[end..]);
    }

    /// <summary>Whether a word that starts at a place stands behind the number, with one space between.</summary>
    public readonly bool Follows(int start) => _length > 0 && start == _end + 1 && char.IsWhiteSpace(_text[_end]);

    public void Forget() => _length = 0;

    private static bool IsInches(ReadOnlySpan<char> text) =>
        text[0] is '"' or '″' or '”' || (text[0] is '\'' or '’' or '′' && text.Length > 1 && text[1] == text[0]);
}
