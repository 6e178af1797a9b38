using System.Globalization;
using System.Text;

namespace AiAssistant.Answering.Calling;

/// <summary>
/// Cuts a text into the pieces in which pairs are merged, as the published patterns of the vocabularies say. By hand, in one pass: the patterns look ahead, which a regular
/// expression that cannot be made to run for ever does not.
/// </summary>
internal static class PieceScanner
{
    private static readonly string[] Contractions = ["s", "t", "d", "m", "re", "ve", "ll"];

    /// <summary>Where the piece that starts at an index ends.</summary>
    public static int End(ReadOnlySpan<char> text, int start, TokenSplitting splitting)
    {
        if (splitting == TokenSplitting.Cl100k && Contraction(text, start) is var contraction and > 0)
        {
            return start + contraction;
        }

        var first = At(text, start);
        if (Word(text, start, splitting) is var word && word > start)
        {
            return word;
        }

        if (IsNumber(first))
        {
            var end = start;
            for (var digits = 0; digits < 3 && end < text.Length && At(text, end) is var digit && IsNumber(digit); digits++)
            {
                end += digit.Utf16SequenceLength;
            }

            return end;
        }

        return Marks(text, start, splitting) is var marks && marks > start ? marks : Spaces(text, start);
    }

    // One character that is no letter, number or line break may lead a word.
    private static int Word(ReadOnlySpan<char> text, int start, TokenSplitting splitting)
    {
        var first = At(text, start);
        var isLead = !IsLetter(first) && !IsNumber(first) && first.Value is not ('\r' or '\n');
        var led = start + first.Utf16SequenceLength;
        if (splitting == TokenSplitting.Cl100k)
        {
            return isLead ? Letters(text, led) is var after && after > led ? after : start : Letters(text, start);
        }

        if (isLead && led < text.Length && Cased(text, led) is var cased && cased > led)
        {
            return cased;
        }

        return Cased(text, start);
    }

    private static int Letters(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && At(text, end) is var letter && IsLetter(letter))
        {
            end += letter.Utf16SequenceLength;
        }

        return end;
    }

    // Capitals and then small letters, or capitals alone; letters without case and marks are both. With a contraction behind.
    private static int Cased(ReadOnlySpan<char> text, int start)
    {
        int end = start, lastBoth = -1, afterBoth = -1;
        while (end < text.Length && At(text, end) is var rune && IsUpper(rune))
        {
            if (IsLower(rune))
            {
                lastBoth = end;
                afterBoth = end + rune.Utf16SequenceLength;
            }

            end += rune.Utf16SequenceLength;
        }

        var small = Small(text, end);
        if (small == end && lastBoth >= 0)
        {
            // No small letter follows: what is both has to be it, as the pattern steps back.
            small = Math.Max(afterBoth, Small(text, lastBoth));
        }
        else if (small == end)
        {
            small = end;
        }

        return small == start ? start : small + Contraction(text, small);
    }

    private static int Small(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && At(text, end) is var rune && IsLower(rune))
        {
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private static int Marks(ReadOnlySpan<char> text, int start, TokenSplitting splitting)
    {
        var first = text[start] == ' ' ? start + 1 : start;
        var end = first;
        while (end < text.Length && At(text, end) is var mark && !Rune.IsWhiteSpace(mark) && !IsLetter(mark) && !IsNumber(mark))
        {
            end += mark.Utf16SequenceLength;
        }

        if (end == first)
        {
            return start;
        }

        while (end < text.Length && (text[end] is '\r' or '\n' || (splitting == TokenSplitting.O200k && text[end] == '/')))
        {
            end++;
        }

        return end;
    }

    // Up to the last line break; else all but the last space, which goes with the word behind it.
    private static int Spaces(ReadOnlySpan<char> text, int start)
    {
        int end = start, afterBreak = -1;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
            afterBreak = text[end - 1] is '\r' or '\n' ? end : afterBreak;
        }

        return afterBreak > 0 ? afterBreak : end == text.Length || end - start < 2 ? Math.Max(end, start + 1) : end - 1;
    }

    private static int Contraction(ReadOnlySpan<char> text, int start)
    {
        if (start < text.Length && text[start] == '\'')
        {
            foreach (var contraction in Contractions)
            {
                if (text[(start + 1)..].StartsWith(contraction, StringComparison.OrdinalIgnoreCase))
                {
                    return contraction.Length + 1;
                }
            }
        }

        return 0;
    }

    // A lone surrogate is read as a mark.
    private static Rune At(ReadOnlySpan<char> text, int index) =>
        Rune.DecodeFromUtf16(text[index..], out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : new Rune('*');

    private static bool IsLetter(Rune rune) => Rune.IsLetter(rune);

    private static bool IsNumber(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsUpper(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter || IsUncased(rune);

    private static bool IsLower(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter || IsUncased(rune);

    private static bool IsUncased(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
