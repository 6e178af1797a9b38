using AiAssistant.Offers.Feeds.Mapping;

namespace AiAssistant.Offers.Tests.Feeds.Mapping;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain  text\r\n\r\nsecond\tline ", "plain text\nsecond line")]
    [InlineData("<p>One\ntwo</p><p>three<br/>four</p>", "One two\nthree\nfour")]
    [InlineData("<ul><li>a</li><li><b>b</b>c</li></ul>", "- a\n- bc")]
    [InlineData("x<script>alert('<p>')</script>y<style>p{}</style>z", "xyz")]
    [InlineData("5 < 6 &amp; 7 &gt; 6 &eacute;", "5 < 6 & 7 > 6 é")]
    [InlineData("<table><tr><td>Weight</td><td>2 kg</td></tr></table>", "Weight 2 kg")]
    [InlineData("<!-- hidden -->shown<img src=x onerror=y>", "shown")]
    [InlineData("bell\u0007rings", "bell rings")]
    [InlineData("Lam\u200Bpa \u202Ered\u202C \u2066M\u2069\uFEFF", "Lampa red M")]
    [InlineData("soft\u00ADhyphen &rlm;&#x202E;x", "softhyphen x")]
    [InlineData("\uD83D\uDC69\u200D\uD83D\uDCBB", "\uD83D\uDC69\u200D\uD83D\uDCBB")]
    [InlineData("\u202E \u200B", null)]
    [InlineData("<p> </p>", null)]
    [InlineData(null, null)]
    public void Lines_TextOrHtml_IsPlain(string? text, string? expected) => Assert.Equal(expected, PlainText.Lines(text));

    [Fact]
    public void Line_SeveralLines_BecomesOne() => Assert.Equal("One two", PlainText.Line("<b>One</b>\n two"));

    [Fact]
    public void Lines_MarkupThatMultipliesInADocument_StaysAsLongAsItIs()
    {
        var hostile = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"<p><b id={i}>x"));

        Assert.Equal(4_000 + 3_999, PlainText.Lines(hostile)!.Length);
    }
}
