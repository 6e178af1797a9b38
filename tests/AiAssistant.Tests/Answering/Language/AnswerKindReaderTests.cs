using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

public sealed class AnswerKindReaderTests
{
    [Theory]
    [InlineData("pl", "Ile dni idzie paczka?", nameof(AnswerKinds.Duration))]
    [InlineData("pl", "Ile kosztuje wysyłka?", nameof(AnswerKinds.Price))]
    [InlineData("pl", "Ile osób może grać?", nameof(AnswerKinds.Quantity))]
    [InlineData("en", "Where are you?", nameof(AnswerKinds.Place))]
    [InlineData("en", "How long does it take?", nameof(AnswerKinds.Duration))]
    [InlineData("fr", "Quand arrive le colis ?", nameof(AnswerKinds.Moment))]
    [InlineData("de", "Wer repariert das?", nameof(AnswerKinds.Person))]
    [InlineData("de", "Warum ist das so?", nameof(AnswerKinds.Reason))]
    [InlineData("en", "Do you repair bikes?", nameof(AnswerKinds.None))]
    public void Asked_Question_TellsTheKind(string language, string question, string kind) =>
        Assert.Equal(kind, AnswerKindReader.Asked(WordSplitter.Split(question), language).ToString());

    [Theory]
    [InlineData("en", "It costs 5 EUR.", nameof(AnswerKinds.Price))]
    [InlineData("en", "Allow 3 days.", nameof(AnswerKinds.Duration))]
    [InlineData("pl", "Otwarte 8-17.", nameof(AnswerKinds.Moment))]
    [InlineData("de", "Es sind 20 % weniger.", nameof(AnswerKinds.Percentage))]
    [InlineData("en", "Because it is fragile.", nameof(AnswerKinds.Reason))]
    [InlineData("fr", "Nous sommes à Lyon.", nameof(AnswerKinds.Place))]
    public void Held_Text_HasTheKind(string language, string text, string kind) =>
        Assert.True(AnswerKindReader.Held(text, WordSplitter.Split(text), language).HasFlag(Enum.Parse<AnswerKinds>(kind)));

    [Fact]
    public void Held_PlainText_HasNone() =>
        Assert.Equal(AnswerKinds.None, AnswerKindReader.Held("Yes, gladly.", WordSplitter.Split("Yes, gladly."), "en"));
}
