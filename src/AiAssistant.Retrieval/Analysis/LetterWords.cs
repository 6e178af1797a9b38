namespace AiAssistant.Retrieval.Analysis;

/// <summary>Reads the words of a text for telling its language: letters alone, lower case, between two marks of an edge.</summary>
internal ref struct LetterWords(ReadOnlySpan<char> text)
{
    /// <summary>What stands for the beginning and the end of a word.</summary>
    public const char Edge = '_';

    private ReadOnlySpan<char> _left = text;

    /// <summary>Reads the next word.</summary>
    /// <param name="word">Where it goes with its edges; what does not fit is left out.</param>
    /// <returns>Its length with its edges; 0 when there is none left.</returns>
    public int Read(scoped Span<char> word)
    {
        var start = 0;
        while (start < _left.Length && !char.IsLetter(_left[start]))
        {
            start++;
        }

        if (start == _left.Length)
        {
            return 0;
        }

        var length = 0;
        word[length++] = Edge;
        for (; start < _left.Length && char.IsLetter(_left[start]); start++)
        {
            if (length < word.Length - 1)
            {
                word[length++] = char.ToLowerInvariant(_left[start]);
            }
        }

        word[length++] = Edge;
        _left = _left[start..];
        return length;
    }
}
