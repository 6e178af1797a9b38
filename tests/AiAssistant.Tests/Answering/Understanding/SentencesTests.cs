using AiAssistant.Answering;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Tests.Answering.Understanding;

public sealed class SentencesTests
{
    [Theory]
    [Trait("Requirement", "S24")]
    [InlineData("anna.kowalska@example.com")]
    [InlineData("anna (at) example (dot) com")]
    [InlineData("+48 600 700 800")]
    [InlineData("PL61 1090 1014 0000 0712 1981 2874")]
    public void Split_SentenceWithoutEnd_IsNotCutWithinAnAddress(string address)
    {
        var words = string.Concat(Enumerable.Repeat("quux ", 220));
        for (var at = 1_000 - address.Length - 2; at <= 1_002; at++)
        {
            var text = $"{words[..(at - 1)].TrimEnd().PadRight(at - 1, 'x')} {address} {words}";
            var sentences = Sentences.Split(text);
            Assert.Contains(sentences, sentence => sentence.Contains(address, StringComparison.Ordinal));
            Assert.All(sentences, static sentence => Assert.True(sentence.Length <= 1_001));
            Assert.Equal(Bare(text), Bare(string.Concat(sentences)));
            Assert.NotEmpty(new PersonalDataRedactor().Find(address, Redaction.PersonalData));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("👩")]
    public void Split_NoWordsAtAll_NothingIsLost(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 3_000));
        var sentences = Sentences.Split(text);
        Assert.All(sentences, static sentence => Assert.InRange(sentence.Length, 1, 1_001));
        Assert.Equal(Bare(text), Bare(string.Concat(sentences)));
    }

    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
