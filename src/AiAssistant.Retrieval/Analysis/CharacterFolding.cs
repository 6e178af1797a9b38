using AiAssistant.Retrieval.Analysis.Unicode;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Folds case and diacritics: customers leave both out. Decomposed and precomposed letters, ligatures, full-width and mathematical letters give the same
/// (Unicode's simple case folding and compatibility decompositions without marks; ł, đ, ø and kin lose their stroke, ß becomes ss, æ ae, þ th). By a table of
/// its own, so that an index reads alike under every ICU version and globalization mode.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>A folded text has at most this many characters for each character read.</summary>
    public const int MaxExpansion = FoldingTable.MaxExpansion;

    private const char Same = '.';

    private static readonly string[] Expansions = FoldingTable.Expansions.Split(' ');

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Receives it; at least <see cref="MaxExpansion"/> times as long.</param>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var size = 1;
            int code = text[i];
            if (char.IsHighSurrogate((char)code) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                code = char.ConvertToUtf32((char)code, text[i + 1]);
                size = 2;
            }

            var entry = EntryOf(code);
            if (entry == Same)
            {
                text.Slice(i, size).CopyTo(folded[length..]);
                length += size;
            }
            else if (char.IsSurrogate(entry))
            {
                var expansion = Expansions[entry - '\uD800'];
                expansion.CopyTo(folded[length..]);
                length += expansion.Length;
            }
            else if (entry != '\0')
            {
                folded[length++] = entry;
            }

            i += size - 1;
        }

        return length;
    }

    /// <summary>Folds a character that becomes one character.</summary>
    /// <param name="character">The character.</param>
    /// <returns>What it becomes; null when that is none, or several.</returns>
    public static char? FoldOne(char character) => EntryOf(character) switch
    {
        Same => character,
        '\0' => null,
        var entry => char.IsSurrogate(entry) ? null : entry,
    };

    private static char EntryOf(int code) =>
        code < 0x20000 ? FoldingTable.Blocks[(FoldingTable.BlockNumbers[code >> 7] << 7) | (code & 0x7F)] : Same;
}
