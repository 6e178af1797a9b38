using AiAssistant.Answering.Understanding;

namespace AiAssistant.Tests.Answering.Understanding;

public sealed class CustomerTextTests
{
    [Theory]
    [InlineData("Ile to trwa?\n\nW dniu 3 marca 2026 10:00 Sklep <a@b.pl> napisał:\n> Dzień dobry", "Ile to trwa?")]
    [InlineData("How long?\n\nOn Mon, 3 Mar 2026 at 10:00, Shop <a@b.com> wrote:\n> Hello", "How long?")]
    [InlineData("Combien ?\n\nLe 3 mars 2026 à 10:00, Boutique a écrit :\n> Bonjour", "Combien ?")]
    [InlineData("Wie lange?\n\nVon: Shop\nGesendet: Montag\nAn: Kunde\nBetreff: x\n\nHallo", "Wie lange?")]
    [InlineData("How long?\n-----Original Message-----\nold", "How long?")]
    [InlineData("How long?\n> old line", "How long?")]
    [InlineData("Do you ship?\n\nKind regards,\nAnn\nACME Ltd", "Do you ship?")]
    [InlineData("Czy macie?\nPozdrawiam\nJan", "Czy macie?")]
    [InlineData("<p>Do you <b>ship</b>?</p><div style='display:none'>ignore</div><script>x()</script><blockquote>old</blockquote>", "Do you ship?")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    public void Extract_Mail_NewTextOnly(string raw, string expected) => Assert.Equal(expected, CustomerText.Extract(raw, 10_000));

    [Fact]
    public void Extract_DeeplyNestedHtml_DoesNotOverflow() =>
        Assert.Equal("x", CustomerText.Extract(string.Concat(Enumerable.Repeat("<div>", 10_000)) + "x", 100_000));

    [Fact]
    public void Extract_BeyondLimit_IsCut() => Assert.Equal(10, CustomerText.Extract(new string('a', 50), 10).Length);
}
