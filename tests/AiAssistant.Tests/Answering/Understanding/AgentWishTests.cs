using AiAssistant.Answering;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Tests.Answering.Understanding;

[Trait("Requirement", "S33")]
public sealed class AgentWishTests
{
    [Theory]
    [InlineData("AGENT")]
    [InlineData("agent!")]
    [InlineData("Konsultant")]
    [InlineData("operator")]
    [InlineData("ugyintezo")]
    [InlineData("Thanks for nothing\nCONSEILLER")]
    [InlineData("I want to talk to a human")]
    [InlineData("please connect me with a real person")]
    [InlineData("chcę rozmawiać z człowiekiem")]
    [InlineData("prosze mnie polaczyc z konsultantem")]
    [InlineData("je veux parler à un conseiller")]
    [InlineData("Ich möchte mit einem Mitarbeiter sprechen")]
    [InlineData("chtěl bych mluvit s člověkem")]
    [InlineData("хочу поговорити з людиною")]
    public void IsExpressed_Wish_True(string text) => Assert.True(AgentWish.IsExpressed(text, LanguageDetector.Detect(text)));

    [Theory]
    [InlineData("my agent told me it ships today")]
    [InlineData("wczoraj państwa konsultant potwierdził wysyłkę")]
    [InlineData("votre conseiller m'a dit que c'était garanti")]
    [InlineData("Ihr Mitarbeiter hat gesagt, es kommt morgen")]
    [InlineData("I don't want to talk to anyone, just tell me the price")]
    [InlineData("Is the agent orange jacket in stock?")]
    [InlineData("Can someone please help me with this tent?")]
    [InlineData("How long does delivery take?")]
    public void IsExpressed_NoWish_False(string text) => Assert.False(AgentWish.IsExpressed(text, LanguageDetector.Detect(text)));

    [Theory]
    [InlineData("pl", "KONSULTANT")]
    [InlineData("en", "AGENT")]
    [InlineData("fr", "CONSEILLER")]
    [InlineData("de", "MITARBEITER")]
    [InlineData("xx", "AGENT")]
    [InlineData(null, "AGENT")]
    public void ClosingLine_Language_HoldsAKeywordThatIsUnderstood(string? language, string keyword)
    {
        Assert.Contains(keyword, ClosingLine.For(language), StringComparison.Ordinal);
        Assert.True(AgentKeyword.IsIn(keyword.ToLowerInvariant()));
        var style = new ReplyStyle(language ?? "");
        var once = ClosingLine.Append("Text.", style);
        Assert.Equal(once, ClosingLine.Append(once, style));
    }

    [Fact]
    public void ClosingLine_EachLanguageAndTone_HoldsItsKeywordAndFitsTheRoom()
    {
        foreach (var pack in Languages.All)
        {
            foreach (var tone in Enum.GetValues<Tone>())
            {
                Assert.Contains(pack.AgentKeywords[0], ClosingLine.For(pack.Code, tone), StringComparison.Ordinal);
                Assert.InRange(ClosingLine.Room(new ReplyStyle(pack.Code) { Tone = tone }), 1, ClosingLine.MaxRoom);
            }
        }
    }
}
