using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

/// <summary>
/// Splits as GPT-2 does (Radford et al. 2019; <c>encoder.py</c> of github.com/openai/gpt-2) and writes the bytes of each piece in the alphabet of byte-level
/// vocabularies. Its pattern, by hand: English contractions; letters, digits or other marks, each with a space before; white space but the last before a word.
/// </summary>
internal sealed class ByteLevelPreTokenizer(bool prependSpace, bool split) : PreTokenizer
{
    private enum Kind
    {
        Space,
        Letter,
        Number,
        Other,
    }

    protected override void Split(ReadOnlySpan<char> piece, bool startsText, PieceList target)
    {
        if (!prependSpace || piece[0] == ' ')
        {
            Append(piece, target);
            return;
        }

        var room = ArrayPool<char>.Shared.Rent(piece.Length + 1);
        room[0] = ' ';
        piece.CopyTo(room.AsSpan(1));
        Append(room.AsSpan(0, piece.Length + 1), target);
        ArrayPool<char>.Shared.Return(room);
    }

    private void Append(ReadOnlySpan<char> text, PieceList target)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = split ? NextEnd(text, i) : text.Length;
            target.AppendBytes(text[i..end]);
            target.EndPiece();
            i = end;
        }
    }

    private static int NextEnd(ReadOnlySpan<char> text, int i)
    {
        if (text[i] == '\'' && ContractionLength(text[(i + 1)..]) is var length and > 0)
        {
            return i + 1 + length;
        }

        var kind = KindAt(text, i, out _);
        if (kind is not Kind.Space)
        {
            return RunEnd(text, i, kind);
        }

        if (text[i] == ' ' && i + 1 < text.Length && KindAt(text, i + 1, out _) is var next and not Kind.Space)
        {
            return RunEnd(text, i + 1, next);
        }

        var end = RunEnd(text, i, Kind.Space);
        return end < text.Length && end - i > 1 ? end - 1 : end;
    }

    private static int ContractionLength(ReadOnlySpan<char> text) => text switch
    {
        ['s' or 't' or 'm' or 'd', ..] => 1,
        ['r', 'e', ..] or ['v', 'e', ..] or ['l', 'l', ..] => 2,
        _ => 0,
    };

    private static int RunEnd(ReadOnlySpan<char> text, int i, Kind kind)
    {
        while (i < text.Length && KindAt(text, i, out var length) == kind)
        {
            i += length;
        }

        return i;
    }

    private static Kind KindAt(ReadOnlySpan<char> text, int i, out int length)
    {
        Rune.DecodeFromUtf16(text[i..], out var rune, out length);
        if (CharacterClass.IsWhiteSpace(rune))
        {
            return Kind.Space;
        }

        if (rune.IsAscii)
        {
            return char.IsAsciiLetter((char)rune.Value) ? Kind.Letter : char.IsAsciiDigit((char)rune.Value) ? Kind.Number : Kind.Other;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.OtherLetter => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Number,
            _ => Kind.Other,
        };
    }
}
