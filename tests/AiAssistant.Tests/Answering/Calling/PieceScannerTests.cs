using System.Text.RegularExpressions;
using AiAssistant.Answering;
using AiAssistant.Answering.Calling;

namespace AiAssistant.Tests.Answering.Calling;

/// <summary>The scanner cuts as the published patterns do. They are run here only, over short texts of ours.</summary>
public sealed class PieceScannerTests
{
    private const string Cl100k =
        @"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    private const string O200k =
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        + @"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        + @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    public static TheoryData<string> Texts => new(
        "Parcels arrive within 3 working days.", "Zażółć gęślą jaźń, 129,99 zł!", "  two  spaces \n\n and breaks\r\n", "I'm, we'LL, DON'T, 'tis", "camelCase HTTPServer ABCdefGHI",
        "path/to//file\n/x", "1234567 12,5", "   ", "\t\tx\t", "日本語のテキスト AあB", "مرحبا بالعالم", "a\u00a0b \u00a0c", "!!!\n\n?  ...", "e\u0301a\u0301 E\u0301", "\n", "x \n y \n");

    [Theory]
    [MemberData(nameof(Texts))]
    public void End_EachText_CutsAsThePatterns(string text)
    {
        Assert.Equal(Cut(text, Cl100k), Cut(text, TokenSplitting.Cl100k));
        Assert.Equal(Cut(text, O200k), Cut(text, TokenSplitting.O200k));
    }

    private static List<string> Cut(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Select(static match => match.Value)];

    private static List<string> Cut(string text, TokenSplitting splitting)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = PieceScanner.End(text, start, splitting);
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }
}
