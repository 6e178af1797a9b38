using AiAssistant.Evaluation.Answers;

namespace AiAssistant.Evaluation.Tests.Answers;

public sealed class HtmlWriterTests
{
    [Theory]
    [InlineData("zażółć gęślą", "zażółć gęślą")]
    [InlineData("<b>\"&'", "&lt;b&gt;&quot;&amp;&#x27;")]
    [InlineData("a\nb\tc", "a&#xA;b&#x9;c")]
    [InlineData("\0\u0085\uFFFE\uFDD0", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    public void Add_Text_IsEncoded(string text, string html) => Assert.Equal($"<p>{html}</p>", new HtmlWriter().Add($"<p>{text}</p>").ToString());

    [Fact]
    public void Add_HalfACharacter_IsReplaced() => Assert.Equal("<p>&#xFFFD;</p>", new HtmlWriter().Add($"<p>{"\uD83D"}</p>").ToString());

    [Fact]
    public void Add_NumberAndNothing_AreWritten() => Assert.Equal("<p>7</p>", new HtmlWriter().Add($"<p>{7}{(string?)null}</p>").ToString());
}
