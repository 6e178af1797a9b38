using AiAssistant.Answering.Writing;

namespace AiAssistant.Tests.Answering.Writing;

public sealed class SentenceCutTests
{
    private const string Text = "One two three. Four five!\nSix seven, eight nine.";

    [Theory]
    [InlineData(null, Text)]
    [InlineData(100, Text)]
    [InlineData(48, Text)]
    [InlineData(47, "One two three. Four five!")]
    [InlineData(25, "One two three. Four five!")]
    [InlineData(24, "One two three.")]
    [InlineData(14, "One two three.")]
    [InlineData(13, "One two…")]
    [InlineData(7, "One…")]
    [InlineData(3, "On…")]
    public void To_Limit_EndsAtASentenceElseAtAWord(int? limit, string cut) => Assert.Equal(cut, SentenceCut.To(Text, limit));

    [Fact]
    public void To_LinkWithMarks_IsNotCutWithin() =>
        Assert.Equal("Look here.", SentenceCut.To("Look here. The address is www.lamps.example/a?b=c!d and that is all.", 50));

    [Fact]
    public void To_EmojiAtTheLimit_StaysWholeOrGoes()
    {
        var family = "👨‍👩‍👧‍👦";

        var cut = SentenceCut.To(string.Concat(Enumerable.Repeat(family, 10)), 30);

        Assert.Equal($"{family}{family}…", cut);
    }

    [Fact]
    public void To_AnyLimit_IsKept()
    {
        var text = $"{new string('x', 50)} {new string('y', 30)}. Zz. " + string.Concat(Enumerable.Repeat("é🙂 ", 20));
        for (var limit = 1; limit <= text.Length; limit++)
        {
            Assert.InRange(SentenceCut.To(text, limit).Length, 1, limit);
        }
    }
}
