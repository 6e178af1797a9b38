using System.Text;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>
/// The alphabet of byte-level vocabularies (GPT-2, Radford et al. 2019): every byte is a printable character, itself where it is one in Latin-1, else one from
/// U+0100 on.
/// </summary>
internal static class ByteAlphabet
{
    private static readonly char[] Letters = Build();

    /// <summary>The character of a byte.</summary>
    public static char Letter(byte value) => Letters[value];

    /// <summary>Appends the UTF-8 bytes of a text.</summary>
    public static void Append(ReadOnlySpan<char> text, CharBuffer target)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            for (var i = 0; i < length; i++)
            {
                target.Append(Letters[bytes[i]]);
            }
        }
    }

    private static char[] Build()
    {
        var letters = new char[256];
        var next = '\u0100';
        for (var value = 0; value < letters.Length; value++)
        {
            letters[value] = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF) ? (char)value : next++;
        }

        return letters;
    }
}
