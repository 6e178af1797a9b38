using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

public sealed class WordPartsTests
{
    [Theory]
    [InlineData("hulle", "klapphulle")]
    [InlineData("netzkabel", "kabel")]
    [InlineData("induction", "inductive")]
    [InlineData("kettle", "kettles")]
    public void Likeness_CommonPart_IsMoreThanNone(string left, string right)
    {
        Assert.InRange(WordParts.Likeness(left, right, null), 0.5, 1);
        Assert.Equal(WordParts.Likeness(left, right, null), WordParts.Likeness(right, left, null));
    }

    [Theory]
    [InlineData("cat", "cattle")] // too short to be a part
    [InlineData("128gb", "gb")]
    [InlineData("kettle", "table")]
    public void Likeness_NoCommonPart_IsNone(string left, string right) =>
        Assert.Equal(0, WordParts.Likeness(left, right, new HashSet<string>(["s"], StringComparer.Ordinal)));

    [Fact]
    public void Likeness_SameWord_IsWhole() => Assert.Equal(1, WordParts.Likeness("kabel", "kabel", null));
}
