using System.Globalization;
using System.Text;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Folds case and diacritics: customers leave both out. A table of its own, so that an index reads alike under every ICU version and globalization mode.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>A folded text has at most this many characters for each character read.</summary>
    public const int MaxExpansion = 2;

    // The base letters of U+00C0..U+024F and U+1E00..U+1EFF (Unicode canonical decompositions without marks; ł, đ, ø and kin by hand).
    // '-' keeps the letter in lower case, '*' is written as two letters, '?' is no letter.
    private const string Latin =
        "aaaaaa*ceeeeiiiidnooooo?ouuuuy**aaaaaa*ceeeeiiiidnooooo?ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii**jjkkkllllll--llnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bb---------------ff----i--------oo-------------uu----zz-------------*********aaiioouuuuuuuuuu-aa" +
        "aa**ggggkkoooo--j***gg--nnaa**ooaaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------" +
        "---b------------";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy-s--*-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Receives it; at least <see cref="MaxExpansion"/> times as long.</param>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\u0080')
            {
                folded[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
            else if (c is >= '\u0300' and <= '\u036F')
            {
                // A combining mark after a base letter: the decomposed spelling of a diacritic.
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                length += Rune.ToLowerInvariant(new Rune(c, text[++i])).EncodeToUtf16(folded[length..]);
            }
            else
            {
                length += FoldOne(c, folded[length..]);
            }
        }

        return length;
    }

    private static int FoldOne(char c, Span<char> folded)
    {
        var entry = c switch
        {
            >= '\u00C0' and <= '\u024F' => Latin[c - '\u00C0'],
            >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - '\u1E00'],
            _ => '-',
        };
        if (entry is not ('-' or '*' or '?'))
        {
            folded[0] = entry;
            return 1;
        }

        if (entry == '*' && Pair(c) is { } pair)
        {
            folded[0] = pair[0];
            folded[1] = pair[1];
            return 2;
        }

        folded[0] = Single(c);
        return 1;
    }

    private static string? Pair(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' or 'ǽ' or 'Ǽ' or 'ǣ' or 'Ǣ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ĳ' or 'Ĳ' => "ij",
        'Ǆ' or 'ǅ' or 'ǆ' or 'Ǳ' or 'ǲ' or 'ǳ' => "dz",
        'Ǉ' or 'ǈ' or 'ǉ' => "lj",
        'Ǌ' or 'ǋ' or 'ǌ' => "nj",
        _ => null,
    };

    private static char Single(char c) => c switch
    {
        '×' => 'x',
        '²' => '2',
        '³' => '3',
        '¹' => '1',
        '’' or 'ʼ' or '‘' => '\'',
        '\u2010' or '\u2011' => '-',
        'й' or 'Й' => 'и', // the same letters may come decomposed, and then lose their mark above
        'ё' or 'Ё' => 'е',
        'ї' or 'Ї' => 'і',
        'ά' or 'Ά' => 'α',
        'έ' or 'Έ' => 'ε',
        'ή' or 'Ή' => 'η',
        'ί' or 'Ί' => 'ι',
        'ό' or 'Ό' => 'ο',
        'ύ' or 'Ύ' => 'υ',
        'ώ' or 'Ώ' => 'ω',
        >= '\uFF01' and <= '\uFF5E' => char.ToLower((char)(c - 0xFEE0), CultureInfo.InvariantCulture),
        _ => char.ToLowerInvariant(c),
    };
}
