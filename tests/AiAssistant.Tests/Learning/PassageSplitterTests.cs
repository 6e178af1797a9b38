using AiAssistant.Learning;

namespace AiAssistant.Tests.Learning;

public sealed class PassageSplitterTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Split_Blank_GivesNothing(string text) => Assert.Empty(PassageSplitter.Split(text));

    [Fact]
    public void Split_AnyTextAtAll_EndsAndLosesNothingButSpace()
    {
        const string Letters = "aZ9. !?\n\r\t\u00a0\u2028\u0000\ud83d\ude00\udc00電\u0301";
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var text = new string(random.GetItems<char>(Letters, random.Next(4_000)));

            var parts = PassageSplitter.Split(text).ToList();

            Assert.All(parts, part => Assert.InRange(part.Length, 1, PassageSplitter.MaxLength));
            Assert.Equal(WithoutSpace(text), WithoutSpace(string.Concat(parts)));
        }
    }

    [Fact]
    public void Split_Short_StaysWhole() => Assert.Equal(["One.\n\nTwo."], PassageSplitter.Split(" One.\n\nTwo. "));

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\r\n \r\n")]
    [InlineData("\n")]
    [InlineData(". ")]
    [InlineData(" ")]
    public void Split_Long_CutsAtTheBestBorder(string border)
    {
        var text = string.Join(border, Enumerable.Repeat(new string('x', 200), 20));

        var parts = PassageSplitter.Split(text).ToList();

        Assert.All(parts, part => Assert.InRange(part.Length, 300, PassageSplitter.MaxLength));
        Assert.All(parts, part => Assert.Equal(border == ". " && part != parts[^1] ? '.' : 'x', part[^1]));
        Assert.Equal(WithoutSpace(text), WithoutSpace(string.Concat(parts)));
    }

    [Fact]
    public void Split_ParagraphBeforeSentence_PrefersTheParagraph()
    {
        var first = string.Concat(Enumerable.Repeat("Short one. ", 40)).Trim();

        Assert.Equal(first, PassageSplitter.Split(first + "\n\n" + string.Concat(Enumerable.Repeat("Other one. ", 100))).First());
    }

    [Fact]
    public void Split_NoBorderAtAll_NeverCutsACharacterInTwo()
    {
        var parts = PassageSplitter.Split("x" + string.Concat(Enumerable.Repeat("😀", 2_000))).ToList();

        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1])));
        Assert.Equal(4_001, parts.Sum(part => part.Length));
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
