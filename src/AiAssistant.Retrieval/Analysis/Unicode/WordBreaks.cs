namespace AiAssistant.Retrieval.Analysis.Unicode;

/// <summary>Word boundaries by the rules of Unicode Standard Annex 29, section 4.1.1, as it stands or tailored for codes.</summary>
internal static class WordBreaks
{
    /// <summary>Where the segment that begins at a boundary ends. Linear in its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A boundary before the text's end.</param>
    /// <param name="tailored">Whether characters have the classes of <see cref="CodeTailoring"/> instead of the annex's.</param>
    /// <returns>The next boundary.</returns>
    public static int End(ReadOnlySpan<char> text, int start, bool tailored)
    {
        var current = ClassAt(text, start, tailored, out var size);
        var end = start + size;
        if (current is WordBreakClass.CarriageReturn or WordBreakClass.LineFeed or WordBreakClass.Newline)
        {
            return current == WordBreakClass.CarriageReturn && end < text.Length && text[end] == '\n' ? end + 1 : end; // WB3, WB3a
        }

        var last = current; // the class of the last character, be it one that WB4 overlooks
        var indicators = 1;
        while (end < text.Length)
        {
            var next = ClassAt(text, end, tailored, out size);
            if (IsOverlooked(next))
            {
                last = next; // WB4
                end += size;
                continue;
            }

            if (FarSide(current, next) is { } far && Bridge(text, end + size, tailored, ref far) is var bridged and > 0)
            {
                current = far;
                end = bridged;
            }
            else if (Joins(current, last, next, indicators))
            {
                indicators++;
                current = next;
                end += size;
            }
            else
            {
                break;
            }

            last = current;
        }

        return end;
    }

    /// <summary>The class of the character at a place, and how many UTF-16 units it has.</summary>
    public static WordBreakClass ClassAt(ReadOnlySpan<char> text, int place, bool tailored, out int size)
    {
        int code = text[place];
        size = 1;
        if (char.IsHighSurrogate((char)code) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
        {
            code = char.ConvertToUtf32((char)code, text[place + 1]);
            size = 2;
        }

        return tailored ? CodeTailoring.ClassOf(code) : ClassOf(code);
    }

    /// <summary>The class of a code point in the annex.</summary>
    public static WordBreakClass ClassOf(int code)
    {
        if (code < 0x20000)
        {
            return (WordBreakClass)WordBreakTable.Blocks[(WordBreakTable.BlockNumbers[code >> 7] << 7) | (code & 0x7F)];
        }

        return code switch
        {
            < 0x40000 => WordBreakClass.Ideograph,
            0xE0001 => WordBreakClass.Format,
            (>= 0xE0020 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF) => WordBreakClass.Extend,
            _ => WordBreakClass.Other,
        };
    }

    /// <summary>The rules that need no look at what follows.</summary>
    private static bool Joins(WordBreakClass current, WordBreakClass last, WordBreakClass next, int indicators) => next switch
    {
        WordBreakClass.Letter or WordBreakClass.HebrewLetter or WordBreakClass.PictographicLetter =>
            IsLetter(current) || current is WordBreakClass.Numeric or WordBreakClass.ExtendNumLet // WB5, WB10, WB13b
            || (next == WordBreakClass.PictographicLetter && last == WordBreakClass.ZeroWidthJoiner), // WB3c
        WordBreakClass.Numeric => IsLetter(current) || current is WordBreakClass.Numeric or WordBreakClass.ExtendNumLet, // WB8, WB9, WB13b
        WordBreakClass.Katakana => current is WordBreakClass.Katakana or WordBreakClass.ExtendNumLet, // WB13, WB13b
        WordBreakClass.ExtendNumLet =>
            IsLetter(current) || current is WordBreakClass.Numeric or WordBreakClass.Katakana or WordBreakClass.ExtendNumLet, // WB13a
        WordBreakClass.Space => last == WordBreakClass.Space, // WB3d
        WordBreakClass.Pictograph => last == WordBreakClass.ZeroWidthJoiner, // WB3c
        WordBreakClass.SingleQuote => current == WordBreakClass.HebrewLetter, // WB7a
        WordBreakClass.RegionalIndicator => current == WordBreakClass.RegionalIndicator && (indicators & 1) == 1, // WB15, WB16
        _ => false,
    };

    /// <summary>What must stand on the far side of a mark, so that it joins: WB6, WB7, WB7b, WB7c, WB11, WB12.</summary>
    private static WordBreakClass? FarSide(WordBreakClass current, WordBreakClass mark) => mark switch
    {
        WordBreakClass.MidLetter or WordBreakClass.MidNumLet or WordBreakClass.SingleQuote when IsLetter(current) => WordBreakClass.Letter,
        WordBreakClass.MidNum or WordBreakClass.MidNumLet or WordBreakClass.SingleQuote when current == WordBreakClass.Numeric => WordBreakClass.Numeric,
        WordBreakClass.DoubleQuote when current == WordBreakClass.HebrewLetter => WordBreakClass.HebrewLetter,
        _ => null,
    };

    /// <summary>The place after the first character that is not overlooked, when it has the class (a letter may be of any kind); else 0.</summary>
    private static int Bridge(ReadOnlySpan<char> text, int place, bool tailored, ref WordBreakClass far)
    {
        while (place < text.Length)
        {
            var next = ClassAt(text, place, tailored, out var size);
            place += size;
            if (IsOverlooked(next))
            {
                continue;
            }

            var reached = next == far || (far == WordBreakClass.Letter && IsLetter(next));
            far = next;
            return reached ? place : 0;
        }

        return 0;
    }

    private static bool IsLetter(WordBreakClass value) =>
        value is WordBreakClass.Letter or WordBreakClass.HebrewLetter or WordBreakClass.PictographicLetter;

    private static bool IsOverlooked(WordBreakClass value) => value is WordBreakClass.Extend or WordBreakClass.Format or WordBreakClass.ZeroWidthJoiner;
}
