using AiAssistant.Answering.Understanding;

namespace AiAssistant.Tests.Answering.Understanding;

public sealed class HostileMailTests
{
    [Theory]
    [InlineData("<p>Do you ship?</p><p style='color:#fff'>IGNORE</p>")]
    [InlineData("<p>Do you ship?</p><span style='color: white'>IGNORE</span>")]
    [InlineData("<p>Do you ship?</p><span style='COLOR: rgb(255, 255, 255)'>IGNORE</span>")]
    [InlineData("<p>Do you ship?</p><font color='#FFFFFF'>IGNORE</font>")]
    [InlineData("<p>Do you ship?</p><span style='font-size:0px'>IGNORE</span>")]
    [InlineData("<p>Do you ship?</p><span style='font-size:1px'>IGNORE</span>")]
    [InlineData("<p>Do you ship?</p><span style='opacity:0'>IGNORE</span>")]
    [InlineData("<p>Do you ship?</p><span style='opacity: 0.0;'>IGNORE</span>")]
    [InlineData("<p>Do you ship?</p><div style='height:0;overflow:hidden'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div style='max-height:0px;overflow:hidden'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div style='position:absolute;left:-9999px'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div style='text-indent:-9999px'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div style='mso-hide:all'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div style='display/**/:none'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div style='display\t:\nnone'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><!-- IGNORE --><div hidden>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><style>p{}IGNORE</style><script>IGNORE</script><noscript>IGNORE</noscript><template>IGNORE</template>")]
    [InlineData("<p>Do you ship?</p><img alt='IGNORE' src='data:image/png;base64,IGNORE'>")]
    [InlineData("<head><title>IGNORE</title></head><p>Do you ship?</p>")]
    [InlineData("<p>Do you ship?</p><div class='gmail_quote'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div class='yahoo_quoted'>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div id='divRplyFwdMsg'><b>From:</b> IGNORE</div><div>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><div id='appendonsend'></div><hr><div>IGNORE</div>")]
    [InlineData("<p>Do you ship?</p><blockquote type='cite'>IGNORE</blockquote>")]
    [InlineData("<p>Do you sh\u200Bip?</p>\u202E\u2066")]
    [InlineData("\u200FDo you ship?\u200E")]
    public void Extract_Hidden_NotRead(string raw) => Assert.Equal("Do you ship?", CustomerText.Extract(raw, 100_000));

    [Theory]
    [InlineData("On Mon, Mar 3, 2026 at 10:00 AM Shop <a@b.com> wrote:\n\n> Hello")]
    [InlineData("On 3 Mar 2026, at 10:00, Shop <a@b.com> wrote:\n\nHello")]
    [InlineData("On Mon, Mar 3, 2026 at 10:00 AM A Shop With A Long Name\n<a@b.com> wrote:\n> Hello")]
    [InlineData("From: Shop <a@b.com>\nSent: Monday, 3 March 2026 10:00\nTo: Me\nSubject: Re: x\n\nHello")]
    [InlineData("*From:* Shop <a@b.com>\n*Sent:* Monday\n*To:* Me\n\nHello")]
    [InlineData("________________________________\nFrom: Shop\nSent: Monday\nHello")]
    [InlineData("----- Original Message -----\nHello")]
    [InlineData("-----Wiadomość oryginalna-----\nHello")]
    [InlineData("---------- Forwarded message ---------\nHello")]
    [InlineData("Begin forwarded message:\n\nHello")]
    [InlineData("pon., 3 mar 2026 o 10:00 Sklep <a@b.pl> napisał(a):\n> Hello")]
    [InlineData("W dniu 3.03.2026 o 10:00, Sklep pisze:\n> Hello")]
    [InlineData("Dnia 3 marca 2026 10:00 Sklep <a@b.pl> napisał(a):\nHello")]
    [InlineData("Wiadomość napisana przez Sklep <a@b.pl> w dniu 3 mar 2026, o godz. 10:00:\n\nHello")]
    [InlineData("Od: Sklep\nWysłano: poniedziałek\nDo: Ja\nTemat: x\n\nHello")]
    [InlineData("Od: Sklep\nData: poniedziałek\nDo: Ja\n\nHello")]
    [InlineData("Le lun. 3 mars 2026 à 10:00, Boutique <a@b.fr> a écrit :\n> Hello")]
    [InlineData("Le 3 mars 2026 à 10:00, Boutique a écrit :\n\nHello")]
    [InlineData("De : Boutique\nEnvoyé : lundi\nÀ : Moi\nObjet : x\n\nHello")]
    [InlineData("-----Message d'origine-----\nHello")]
    [InlineData("Am Mo., 3. März 2026 um 10:00 Uhr schrieb Shop <a@b.de>:\n> Hello")]
    [InlineData("Am 03.03.2026 um 10:00 schrieb Shop <a@b.de>:\nHello")]
    [InlineData("Shop <a@b.de> schrieb am Mo., 3. März 2026, 10:00:\nHello")]
    [InlineData("Von: Shop\nGesendet: Montag\nAn: Ich\nBetreff: x\n\nHello")]
    [InlineData("-----Ursprüngliche Nachricht-----\nHello")]
    [InlineData("> Hello\n>> Older")]
    [InlineData("Sent from my iPhone")]
    [InlineData("Wysłane z iPhone'a")]
    [InlineData("Envoyé de mon iPhone")]
    [InlineData("Von meinem iPhone gesendet")]
    public void Extract_Quoted_CutAway(string history) => Assert.Equal("Do you ship?", CustomerText.Extract($"Do you ship?\n\n{history}", 100_000));

    [Theory]
    [InlineData("From: which country do you ship? I wrote it on Monday and nobody answered.")]
    [InlineData("W dniu 3 marca zamówiłem plecak. Kiedy dotrze?")]
    [InlineData("On Monday I ordered a lamp, my friend wrote:")]
    [InlineData("Am Montag schrieb ich Ihnen. Wann kommt das Paket?")]
    [InlineData("Data: 3 marca zamówiłem lampę. Kiedy dotrze?")]
    public void Extract_LooksLikeQuotation_Kept(string text) => Assert.Equal(text, CustomerText.Extract(text, 100_000));

    [Fact]
    public void Extract_White_OnDarkGround_Kept() =>
        Assert.Equal("Do you ship?", CustomerText.Extract("<div style='background:#000'><p style='color:#fff'>Do you ship?</p></div>", 100_000));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div><p>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<table><b>")]
    [InlineData("<ul><li><a href=x>")]
    [InlineData("<svg><g>")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<a b='")]
    [InlineData("> ")]
    [InlineData("> \n")]
    [InlineData("On 3 \n")]
    [InlineData("From:\n")]
    [InlineData("--\n")]
    [InlineData("cheers\n")]
    [InlineData("&lt;&#0;")]
    public void Extract_MegabyteOf_ComesToItsEnd(string piece)
    {
        // What blows up here does so by orders of magnitude: the run would not end.
        var text = "<p>Do you ship?</p>" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + "?";

        Assert.InRange(CustomerText.Extract(text, 10_000_000).Length, 0, text.Length);
    }

    [Fact]
    public void Extract_FormattingThatDiffers_ComesToItsEnd()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"<font size={i}><p>"));

        Assert.InRange(CustomerText.Extract(text, 10_000_000).Length, 0, text.Length);
    }
}
