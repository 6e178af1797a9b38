using System.Text;
using AiAssistant.Answering;

namespace AiAssistant.Tests.Answering.Calling;

public sealed class BytePairTokenCounterTests
{
    private static readonly string[] Merged = ["lo", "low", "er", " low", "ow", "est", "es", "12"];

    [Theory]
    [InlineData("", 0)]
    [InlineData("low", 1)]
    [InlineData("lower", 2)]
    [InlineData("low low", 2)]
    [InlineData("lowest", 2)]
    [InlineData("slow", 2)]
    [InlineData("ół", 4)]
    [InlineData("1234", 3)]
    [InlineData("😀", 4)]
    public void Count_SmallVocabulary_MergesTheLowestRankFirst(string text, int tokens) =>
        Assert.Equal(tokens, Load(Vocabulary(Merged)).Count(text));

    [Fact]
    public void Count_LongWord_IsCountedInStretches()
    {
        var counter = Load(Vocabulary("aa"));

        Assert.Equal(50_000, counter.Count(new string('a', 100_000)));
    }

    [Fact]
    public void Count_HostileText_Counts()
    {
        var counter = Load(Vocabulary(Merged));

        foreach (var text in new[] { "\ud800", "\u0000\u200b", "\r\n \r\n", "   ", "'S't'", "e\u0301" })
        {
            Assert.InRange(counter.Count(text), 1, 20);
        }
    }

    [Fact]
    public void Load_WholeVocabulary_TellsItsSize() => Assert.Equal(256 + Merged.Length, Load(Vocabulary(Merged)).VocabularySize);

    [Theory]
    [InlineData("bG93", "not a token")]
    [InlineData("bG93 x", "not a token")]
    [InlineData("%%% 300", "not a token")]
    [InlineData("bG93 -1", "not a token")]
    [InlineData("YQ== 300", "another line has")]
    public void Load_FaultyLine_NamesIt(string line, string fault)
    {
        var exception = Assert.Throws<AiAssistantException>(() => Load($"{Vocabulary([])}{line}\n"));

        Assert.Contains("Line 257", exception.Message, StringComparison.Ordinal);
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ByteIsMissing_NamesIt() =>
        Assert.Contains("byte 0", Assert.Throws<AiAssistantException>(() => Load("bG93 1\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_UnknownSplitting_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("splitting", () => BytePairTokenCounter.Load(new MemoryStream(), (TokenSplitting)7));

    [Fact]
    public void Load_FromAFile_Counts()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Vocabulary(Merged));

            Assert.Equal(1, BytePairTokenCounter.Load(path, TokenSplitting.Cl100k).Count("low"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static BytePairTokenCounter Load(string vocabulary) =>
        BytePairTokenCounter.Load(new MemoryStream(Encoding.ASCII.GetBytes(vocabulary)), TokenSplitting.O200k);

    private static string Vocabulary(params IEnumerable<string> merged)
    {
        var tokens = Enumerable.Range(0, 256).Select(static value => new[] { (byte)value }).Concat(merged.Select(Encoding.UTF8.GetBytes));
        return string.Concat(tokens.Select(static (token, rank) => $"{Convert.ToBase64String(token)} {rank}\n"));
    }
}
