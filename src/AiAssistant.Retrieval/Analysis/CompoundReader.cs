using System.Globalization;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Breaks a text into compounds: runs of letters, digits and their marks, held together by single hyphens, slashes, underscores and apostrophes, and by
/// points and commas between digits. Close to the word boundaries of Unicode Standard Annex 29, but model numbers and sizes (<c>SM-A546B/DS</c>, <c>10,5</c>)
/// stay whole. Ideographs are compounds of one character, as the annex has them.
/// </summary>
internal ref struct CompoundReader(ReadOnlySpan<char> text)
{
    /// <summary>Longer runs are cut.</summary>
    public const int MaxLength = 128;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the current compound begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends; the next search goes on from here.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Current => _text[Start..End];

    public bool MoveNext()
    {
        var i = End;
        var step = 0;
        while (i < _text.Length && (step = WordCharacter(i)) == 0)
        {
            i++;
        }

        if (i >= _text.Length)
        {
            return false;
        }

        Start = i;
        if (IsIdeograph(_text[i]))
        {
            End = i + step;
            return true;
        }

        i += step;
        while (i < _text.Length && i - Start < MaxLength)
        {
            step = WordCharacter(i);
            if (step > 0)
            {
                if (IsIdeograph(_text[i]))
                {
                    break;
                }

                i += step;
            }
            else if (i + 1 < _text.Length && WordCharacter(i + 1) > 0 && !IsIdeograph(_text[i + 1]) && Joins(_text[i - 1], _text[i], _text[i + 1]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        End = i;
        return true;
    }

    private static bool Joins(char before, char connector, char after) => connector switch
    {
        '-' or '\u2010' or '\u2011' or '/' or '_' => true,
        '\'' or '’' or 'ʼ' => char.IsLetter(before) && char.IsLetter(after),
        '.' or ',' or '×' => char.IsDigit(before) && char.IsDigit(after),
        _ => false,
    };

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>How many UTF-16 units the word character at a place has; 0 when there is none.</summary>
    private readonly int WordCharacter(int i)
    {
        var c = _text[i];
        if (c < '\u0080')
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (c is '²' or '³' or '¹')
        {
            return 1;
        }

        if (!char.IsSurrogate(c))
        {
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(c)) ? 1 : 0;
        }

        if (i + 1 >= _text.Length || !char.IsSurrogatePair(c, _text[i + 1]))
        {
            return 0;
        }

        return IsWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, _text[i + 1]))) ? 2 : 0;
    }

    private static bool IsWord(UnicodeCategory category) =>
        category is <= UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
