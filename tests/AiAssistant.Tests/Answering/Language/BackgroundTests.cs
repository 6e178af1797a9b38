using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

public sealed class BackgroundTests
{
    [Theory]
    [InlineData("pl", "nie", "przesylka")]
    [InlineData("en", "the", "locker")]
    [InlineData("fr", "de", "colis")]
    [InlineData("de", "nicht", "rechnung")]
    [InlineData("cs", "je", "zasilka")]
    [InlineData("sk", "je", "zasielka")]
    [InlineData("hu", "nem", "csomag")]
    [InlineData("uk", "не", "посилка")]
    public void Bits_CommonWord_SaysLess(string language, string common, string rare) =>
        Assert.True(Background.Of(language).Bits(common) + 3 < Background.Of(language).Bits(rare));

    [Fact]
    public void Bits_UnknownWord_SaysMost() => Assert.Equal(Background.MostBits, Background.Of("en").Bits("qwzx"));

    [Fact]
    public void Bits_UnknownLanguage_TakesEnglish() => Assert.Equal(Background.Of("en").Bits("the"), Background.Of(null).Bits("the"));
}
