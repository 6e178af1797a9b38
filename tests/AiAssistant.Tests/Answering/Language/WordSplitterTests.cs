using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("\u2764\ufe0f")]
    [InlineData("\u0301\u0302 \ufe0f")]
    public void Split_MarksAlone_AreNoWords(string text) => Assert.Empty(WordSplitter.Split(text));

    [Fact]
    public void Split_MarksOnLetters_AreFoldedAway() => Assert.Equal("cafe", Assert.Single(WordSplitter.Split("cafe\u0301")).Text);
}
