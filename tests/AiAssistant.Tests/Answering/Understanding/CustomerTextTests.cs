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
    [InlineData("W dniu 3 marca 2026 10:00 Sklep <a@b.pl> napisał:\n> Dzień dobry\n\nA ile to trwa?", "A ile to trwa?")]
    [InlineData("On Mon, 3 Mar 2026 at 10:00, Shop <a@b.com> wrote:\n> We ship.\nHow long?\n> Do you need more?\nAn invoice?", "How long?\nAn invoice?")]
    [InlineData("<p>Le 3 mars 2026 à 10:00, Boutique a écrit :</p><blockquote>Bonjour</blockquote><p>Combien ?</p>", "Combien ?")]
    [InlineData("Jak dlouho?\n\nDne 3. 3. 2026 v 10:00 Obchod <a@b.cz> napsal(a):\n> Dobrý den", "Jak dlouho?")]
    [InlineData("Ako dlho?\n\nDňa 3. 3. 2026 o 10:00 Obchod <a@b.sk> napísal(a):\n> Dobrý deň", "Ako dlho?")]
    [InlineData("Скільки?\n\nпн, 3 бер. 2026 р. о 10:00 Крамниця <a@b.ua> пише:\n> Добрий день", "Скільки?")]
    [InlineData("Mennyi?\n\nBolt <a@b.hu> ezt írta (időpont: 2026. márc. 3., K, 10:00):\n> Jó napot", "Mennyi?")]
    [InlineData("Do you ship?\nThis e-mail and any attachments are confidential and intended for the addressee only.", "Do you ship?")]
    [InlineData("Versendet ihr?\nDiese Nachricht ist vertraulich und nur für den Empfänger bestimmt.", "Versendet ihr?")]
    [InlineData("Livrez-vous ?\nCe message est confidentiel et destiné à son seul destinataire.", "Livrez-vous ?")]
    [InlineData("Czy wysyłacie?\nNiniejsza wiadomość jest poufna i przeznaczona dla adresata.", "Czy wysyłacie?")]
    [InlineData("I would like to know how many days it takes until the parcel\ngets to Norway", "I would like to know how many days it takes until the parcel gets to Norway")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    public void Extract_Mail_NewTextOnly(string raw, string expected) => Assert.Equal(expected, CustomerText.Extract(raw, 10_000));

    [Fact]
    public void Extract_DeeplyNestedHtml_DoesNotOverflow() =>
        Assert.Equal("x", CustomerText.Extract(string.Concat(Enumerable.Repeat("<div>", 10_000)) + "x", 100_000));

    [Theory]
    [InlineData("Gdzie jest zamo\u0301wienie?", "Gdzie jest zamówienie?")]
    [InlineData("<p>zamo&#x301;wienie</p>", "zamówienie")]
    public void Extract_DecomposedLetters_Composed(string raw, string expected) => Assert.Equal(expected, CustomerText.Extract(raw, 10_000));

    [Theory]
    [InlineData("Please write to anna.kowalska@example.com today", 30, "Please write")]
    [InlineData("Please write to me at +48 600 700 800 today", 32, "Please write to me")]
    [InlineData("Please write to me at +48 600 700 800 today", 42, "Please write to me")]
    public void Extract_LimitWithinAnAddress_IsCutBeforeIt(string raw, int limit, string expected) => Assert.Equal(expected, CustomerText.Extract(raw, limit));

    [Fact]
    public void Extract_HalfOfASurrogatePair_ComposedAllTheSame() => Assert.Equal("café \ufffd café", CustomerText.Extract("cafe\u0301 \ud800 cafe\u0301", 10_000));

    [Fact]
    public void Extract_BeyondLimit_IsCut() => Assert.Equal(10, CustomerText.Extract(new string('a', 50), 10).Length);
}
