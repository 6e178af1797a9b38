using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

public sealed class AnswerKindReaderTests
{
    [Theory]
    [InlineData("pl", "Ile dni idzie paczka?", AnswerKinds.Duration)]
    [InlineData("pl", "Ile kosztuje wysyłka?", AnswerKinds.Price)]
    [InlineData("pl", "Ile osób może grać?", AnswerKinds.Quantity)]
    [InlineData("en", "Where are you?", AnswerKinds.Place)]
    [InlineData("en", "How long does it take?", AnswerKinds.Duration)]
    [InlineData("fr", "Quand arrive le colis ?", AnswerKinds.Moment)]
    [InlineData("de", "Wer repariert das?", AnswerKinds.Person)]
    [InlineData("de", "Warum ist das so?", AnswerKinds.Reason)]
    [InlineData("en", "Do you repair bikes?", AnswerKinds.None)]
    public void Asked_Question_TellsTheKind(string language, string question, AnswerKinds kind) =>
        Assert.Equal(kind, AnswerKindReader.Asked(WordSplitter.Split(question), language));

    [Theory]
    [InlineData("en", "It costs 5 EUR.", AnswerKinds.Price)]
    [InlineData("en", "Allow 3 days.", AnswerKinds.Duration)]
    [InlineData("pl", "Otwarte 8-17.", AnswerKinds.Moment)]
    [InlineData("de", "Es sind 20 % weniger.", AnswerKinds.Percentage)]
    [InlineData("en", "Because it is fragile.", AnswerKinds.Reason)]
    [InlineData("fr", "Nous sommes à Lyon.", AnswerKinds.Place)]
    public void Held_Text_HasTheKind(string language, string text, AnswerKinds kind) =>
        Assert.True(AnswerKindReader.Held(text, WordSplitter.Split(text), language).HasFlag(kind));

    [Fact]
    public void Held_PlainText_HasNone() =>
        Assert.Equal(AnswerKinds.None, AnswerKindReader.Held("Yes, gladly.", WordSplitter.Split("Yes, gladly."), "en"));
}
