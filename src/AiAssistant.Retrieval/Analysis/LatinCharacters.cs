using AiAssistant.Retrieval.Analysis.Unicode;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>Classes and foldings of the first characters in one table, for the words that need no rules: those of plain Latin letters and digits.</summary>
internal static class LatinCharacters
{
    /// <summary>The characters below it are in the table: Basic Latin, Latin-1, Latin Extended-A.</summary>
    public const int Limit = 0x180;

    /// <summary>The value of a character that is in no word, whatever stands beside it.</summary>
    public const byte Break = 1;

    /// <summary>The lowest value of a letter or digit; the value is what it is folded to.</summary>
    public const byte LeastWord = (byte)'0';

    private static readonly byte[] Values = Build();

    /// <summary>
    /// A value for each character: a letter or digit that becomes one of a to z and 0 to 9, <see cref="Break"/>, or 0 for all that the rules must decide.
    /// </summary>
    public static ReadOnlySpan<byte> Table => Values;

    private static byte[] Build()
    {
        var values = new byte[Limit];
        for (var code = 0; code < Limit; code++)
        {
            values[code] = CodeTailoring.ClassOf(code) switch
            {
                WordBreakClass.Letter or WordBreakClass.Numeric when CharacterFolding.FoldOne((char)code) is { } folded && char.IsAsciiLetterOrDigit(folded) =>
                    (byte)folded,
                WordBreakClass.Other or WordBreakClass.Space or WordBreakClass.DoubleQuote or WordBreakClass.CarriageReturn or WordBreakClass.LineFeed
                    or WordBreakClass.Newline or WordBreakClass.Pictograph => Break,
                _ => 0,
            };
        }

        return values;
    }
}
