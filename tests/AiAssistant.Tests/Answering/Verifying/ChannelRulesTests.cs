using AiAssistant.Answering;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Tests.Answering.Verifying;

public sealed class ChannelRulesTests
{
    [Theory]
    [InlineData("See https://lamps.example/track?id=5")]
    [InlineData("See www.lamps.example.")]
    [InlineData("On lamps.pl you find more.")]
    [InlineData("On lamps (kropka) pl you find more.")]
    [InlineData("Visit ｌａｍｐｓ．ｐｌ now")]
    [InlineData("Go to http://192.168.0.1/a")]
    [InlineData("On lamps\u3002pl you find more.")]
    [InlineData("On Lamps.Pl you find more.")]
    [InlineData("On lamps -dot- com you find more.")]
    [InlineData("On lamps\uFE0F.\u2800\u3164pl you find more.")]
    [InlineData("[here](lamps)")]
    [InlineData("<a href='x'>here</a>")]
    public void Read_Link_IsFound(string text) => Assert.Equal((true, false), ChannelRules.Read(text));

    [Theory]
    [InlineData("Write to shop@lamps.example.")]
    [InlineData("Write to shop @ lamps.pl")]
    [InlineData("Write to shop (at) lamps (dot) pl")]
    [InlineData("Napisz: sklep małpa lamps.pl")]
    [InlineData("Call +48 22 123 45 67.")]
    [InlineData("Call 500-600-700 or write")]
    [InlineData("Call 500–600–700 or write")]
    [InlineData("Call 500_600_700 or write")]
    [InlineData("Call 500\u2011600\u2011700 or write")]
    [InlineData("Call 500\t600\t700 or write")]
    [InlineData("Call 5\uFE0F\u20E30\uFE0F\u20E30\uFE0F\u20E3600700")]
    [InlineData("Write to shop@lamps\u3002pl")]
    [InlineData("Tel. 12 345")]
    [InlineData("Zadzwoń: 19 777")]
    [InlineData("Telefon: 030/1234-56")]
    [InlineData("tel:+48221234567")]
    public void Read_ContactDetails_AreFound(string text) => Assert.Equal((false, true), ChannelRules.Read(text));

    [Theory]
    [InlineData("Parcels arrive within 3 working days, by 24.12.2026 at 15:30.")]
    [InlineData("The Lumen 300 costs 129.99 PLN and weighs 1.2 kg.")]
    [InlineData("A phone with a battery of 5000 mAh and a display of 6.1/6.5 inches.")]
    [InlineData("Order no. 12345678 was paid.")]
    [InlineData("Mamy m.in. lampy i dywany, także dla m.st. Warszawy.")]
    [InlineData("To koniec.Początek nowego. 你好。再见。")]
    [InlineData("From 10000–20000 hours, 10–12–15 W.")]
    [InlineData("Use <b>cold</b> water.\tDo not bleach_it_now.")]
    [InlineData("We are in ul. Długa 5, 00-950 Warszawa.")]
    [InlineData("Use <b>cold</b> water.")]
    [InlineData("")]
    public void Read_PlainText_HoldsNeither(string text) => Assert.Equal((false, false), ChannelRules.Read(text));

    [Fact]
    public void Read_ArticleNumber_IsNoTelephoneNumber()
    {
        Assert.Equal((false, true), ChannelRules.Read("EAN 5901234123457"));
        Assert.Equal((false, false), ChannelRules.Read("EAN 5901234123457", new HashSet<string> { "5901234123457" }));
    }

    [Theory]
    [InlineData(false, false, "")]
    [InlineData(true, false, "verify.channel.link")]
    [InlineData(false, true, "verify.channel.contact")]
    [InlineData(true, true, "verify.channel.link verify.channel.contact")]
    public void Faults_Policy_OnlyWhatItForbids(bool links, bool contacts, string faults)
    {
        var channel = new ChannelPolicy { ForbidLinks = links, ForbidContactDetails = contacts };

        Assert.Equal(faults, string.Join(' ', ChannelRules.Faults("See www.lamps.pl or write to shop@lamps.pl", channel)));
    }
}
