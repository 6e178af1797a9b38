using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Terms as they are stored and compared: each UTF-16 unit in one to three bytes as UTF-8 does it. So a term with half a surrogate pair stays itself.
/// </summary>
internal static class TermBytes
{
    /// <summary>The length of the longest term, in bytes.</summary>
    public const int MaxLength = TextAnalyzer.MaxTermLength * 3;

    /// <summary>Encodes a term.</summary>
    /// <param name="term">The term; what is beyond the greatest length is left out.</param>
    /// <param name="bytes">Receives the bytes; <see cref="MaxLength"/> at least.</param>
    /// <returns>How many bytes.</returns>
    public static int Encode(ReadOnlySpan<char> term, Span<byte> bytes)
    {
        term = term.Length > TextAnalyzer.MaxTermLength ? term[..TextAnalyzer.MaxTermLength] : term;
        if (Ascii.FromUtf16(term, bytes, out var length) == OperationStatus.Done)
        {
            return length;
        }

        length = 0;
        foreach (var c in term)
        {
            if (c < 0x80)
            {
                bytes[length++] = (byte)c;
                continue;
            }

            if (c < 0x800)
            {
                bytes[length++] = (byte)(0xC0 | (c >> 6));
            }
            else
            {
                bytes[length++] = (byte)(0xE0 | (c >> 12));
                bytes[length++] = (byte)(0x80 | ((c >> 6) & 0x3F));
            }

            bytes[length++] = (byte)(0x80 | (c & 0x3F));
        }

        return length;
    }

    /// <summary>Decodes a term; what is no term gives any characters.</summary>
    /// <param name="bytes">The bytes, at most <see cref="MaxLength"/>.</param>
    /// <param name="term">Receives the characters; room for as many as there are bytes.</param>
    /// <returns>How many characters.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> term)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length;)
        {
            int c = bytes[i++];
            var more = c < 0xC0 ? 0 : c < 0xE0 ? 1 : 2;
            c &= more == 0 ? 0x7F : more == 1 ? 0x1F : 0x0F;
            for (; more > 0 && i < bytes.Length; more--)
            {
                c = (c << 6) | (bytes[i++] & 0x3F);
            }

            term[length++] = (char)c;
        }

        return length;
    }

    /// <summary>The first eight bytes as one number that is ordered as terms are; terms of the same number are compared in full.</summary>
    public static ulong Key(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        }

        ulong key = 0;
        for (var i = 0; i < term.Length; i++)
        {
            key |= (ulong)term[i] << (56 - (8 * i));
        }

        return key;
    }
}
