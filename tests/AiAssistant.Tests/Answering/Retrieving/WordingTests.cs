using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;

namespace AiAssistant.Tests.Answering.Retrieving;

public sealed class WordingTests
{
    [Fact]
    public void Likeness_Same_IsOne() => Assert.Equal(1, Of("Where can I park?").Likeness(Of("where can i park")), 6);

    [Fact]
    public void Likeness_NothingInCommon_IsZero() => Assert.Equal(0, Of("parking").Likeness(Of("vouchers")));

    [Fact]
    public void Likeness_NoWords_IsZero() => Assert.Equal(0, Of("?!").Likeness(Of("parking")));

    [Theory]
    [InlineData("who are you", "who were you", "where are they")] // common words alone tell them apart
    [InlineData("change my address", "change my addresses", "change my password")] // forms of a word
    [InlineData("from Rome to Paris", "from Rome to Paris please", "from Paris to Rome")] // the order
    public void Likeness_Nearer_IsHigher(string asked, string near, string far) => Assert.True(Of(asked).Likeness(Of(near)) > Of(asked).Likeness(Of(far)));

    private static Wording Of(string text) => new(WordSplitter.Split(text), "en");
}
