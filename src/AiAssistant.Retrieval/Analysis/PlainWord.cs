using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Reads words that need no rules: plain Latin letters and digits up to a character that surely ends them. Reading and folding are one pass, sixteen
/// characters at a time where the hardware can.
/// </summary>
internal static class PlainWord
{
    /// <summary>Longer words are left to the rules.</summary>
    public const int MaxLength = TextAnalyzer.MaxTermLength;

    /// <summary>Reads the word at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">Receives the word, folded; at least <see cref="MaxLength"/> long.</param>
    /// <param name="digits">Whether it has a digit.</param>
    /// <returns>Its length, the same in the text and folded; 0 when the rules must decide.</returns>
    public static int Read(ReadOnlySpan<char> text, Span<char> word, out bool digits)
    {
        var latin = LatinCharacters.Table;
        var length = 0;
        digits = false;
        if (Vector256.IsHardwareAccelerated && text.Length >= Vector256<ushort>.Count)
        {
            length = ReadAscii(text, word, out digits);
        }

        byte value = LatinCharacters.Break;
        while (length < text.Length)
        {
            var c = text[length];
            value = c < latin.Length ? latin[c] : (byte)0;
            if (value < LatinCharacters.LeastWord)
            {
                break;
            }

            if (length == MaxLength)
            {
                return 0;
            }

            word[length++] = (char)value;
            digits |= value < 'a';
        }

        if (length == text.Length || value == LatinCharacters.Break)
        {
            return length;
        }

        // A full stop, a comma or an apostrophe ends a word when nothing that it could join follows.
        return text[length] is '.' or ',' or '\''
            && (length + 1 == text.Length || (text[length + 1] is var next && next < latin.Length && latin[next] == LatinCharacters.Break))
            ? length
            : 0;
    }

    private static int ReadAscii(ReadOnlySpan<char> text, Span<char> word, out bool digits)
    {
        var characters = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text[..Vector256<ushort>.Count]));
        var lower = characters | Vector256.Create((ushort)0x20);
        var isLetter = Vector256.LessThanOrEqual(lower - Vector256.Create((ushort)'a'), Vector256.Create((ushort)25));
        var isDigit = Vector256.LessThanOrEqual(characters - Vector256.Create((ushort)'0'), Vector256.Create((ushort)9));
        Vector256.ConditionalSelect(isLetter, lower, characters).CopyTo(MemoryMarshal.Cast<char, ushort>(word));
        var length = BitOperations.TrailingZeroCount(~(isLetter | isDigit).ExtractMostSignificantBits());
        digits = (isDigit.ExtractMostSignificantBits() & ((1u << length) - 1)) != 0;
        return length;
    }
}
