using System.Globalization;
using System.Text;
using AiAssistant.Retrieval.Analysis.Unicode;

namespace AiAssistant.Retrieval.Tests.Analysis.Unicode;

public sealed class WordBreaksTests
{
    [Fact]
    public void End_UnicodesTestFile_GivesItsBoundaries()
    {
        var cases = 0;
        foreach (var line in Lines())
        {
            var (text, expected) = Parse(line);
            Assert.True(expected.SequenceEqual(Boundaries(text, tailored: false)), line);
            cases++;
        }

        Assert.Equal(1_823, cases);
    }

    [Theory]
    [InlineData("SM-A546B/DS, 10.5 cm", "SM-A546B/DS|,| |10.5| |cm")]
    [InlineData("KX_TG‐1032", "KX_TG‐1032")]
    [InlineData("days.Returns", "days|.|Returns")]
    [InlineData("colour:red;8:30", "colour|:|red|;|8|:|30")]
    [InlineData("10,5×7 m²", "10,5×7| |m²")]
    [InlineData("l’eau 5'10", "l’eau| |5|'|10")]
    [InlineData("保修2年", "保|修|2|年")]
    public void End_Tailored_KeepsCodesWholeAndSplitsSentences(string text, string expected)
    {
        var start = 0;
        var segments = new List<string>();
        foreach (var end in Boundaries(text, tailored: true).Skip(1))
        {
            segments.Add(text[start..end]);
            start = end;
        }

        Assert.Equal(expected.Split('|'), segments);
    }

    [Theory]
    [InlineData(0x61, WordBreakClass.Letter)]
    [InlineData(0x2260, WordBreakClass.Other)]
    [InlineData(0x20000, WordBreakClass.Ideograph)]
    [InlineData(0xE0001, WordBreakClass.Format)]
    [InlineData(0xE0100, WordBreakClass.Extend)]
    [InlineData(0x10FFFF, WordBreakClass.Other)]
    [InlineData(0xD800, WordBreakClass.Other)]
    internal void ClassOf_AnyCodePoint_IsTheAnnexsClass(int code, WordBreakClass expected) => Assert.Equal(expected, WordBreaks.ClassOf(code));

    private static List<int> Boundaries(string text, bool tailored)
    {
        var boundaries = new List<int> { 0 };
        while (boundaries[^1] < text.Length)
        {
            boundaries.Add(WordBreaks.End(text, boundaries[^1], tailored));
        }

        return boundaries;
    }

    private static (string Text, List<int> Boundaries) Parse(string line)
    {
        var text = new StringBuilder();
        var boundaries = new List<int>();
        foreach (var field in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (field == "÷")
            {
                boundaries.Add(text.Length);
            }
            else if (field != "×")
            {
                text.Append(char.ConvertFromUtf32(int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
        }

        return (text.ToString(), boundaries);
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(WordBreaksTests).Assembly.GetManifestResourceStream("WordBreakTest.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
