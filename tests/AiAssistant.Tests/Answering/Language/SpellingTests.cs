using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("en", "i ordered it yesterdy", "yesterday")]
    [InlineData("en", "can i retrun it", "return")]
    [InlineData("de", "gibt es noch gewärleistung", "gewahrleistung")]
    [InlineData("de", "habt ihr am montg auf", "montag")]
    [InlineData("pl", "gdzie jest moja przeslyka", "przesylka")]
    [InlineData("fr", "quels sont les délias de livraisn", "livraison")]
    public void Mend_TypingError_IsTheWordMeant(string language, string text, string meant) =>
        Assert.Contains(meant, Words(text, language));

    [Theory]
    [InlineData("en", "does the Sirona fit an Octavia")]
    [InlineData("en", "do you sell the xt500 and the ab12")]
    [InlineData("pl", "ile kosztuje dostawa paczkomatem")]
    [InlineData("en", "zzzzqqq wwwwrrrr")]
    [InlineData("no", "hvor lenge varer garantin")]
    [InlineData("en", "")]
    public void Mend_NothingToMend_StaysAsItIs(string language, string text)
    {
        var words = WordSplitter.Split(text);

        Assert.Same(words, Spelling.Mend(text, words, language));
    }

    [Fact]
    public void Mend_Places_AreThoseOfTheText()
    {
        const string Text = "i ordered it yesterdy morning";
        var words = WordSplitter.Split(Text);

        var mended = Spelling.Mend(Text, words, "en");

        Assert.Equal(words.Select(static word => (word.Start, word.Length)), mended.Select(static word => (word.Start, word.Length)));
        Assert.NotEqual(words, mended);
    }

    [Fact]
    public void Mend_WordLookedUpBefore_IsTakenAsKnown()
    {
        const string Text = "i ordered it yesterdy";
        var meant = new Dictionary<string, string?>(StringComparer.Ordinal);

        Assert.Contains("yesterday", Spelling.Mend(Text, WordSplitter.Split(Text), "en", meant).Select(static word => word.Text));
        Assert.Equal([KeyValuePair.Create("yesterdy", (string?)"yesterday")], meant);

        meant["yesterdy"] = "today";
        Assert.Contains("today", Spelling.Mend(Text, WordSplitter.Split(Text), "en", meant).Select(static word => word.Text));
    }

    [Fact]
    public void Mend_WordOfTheLexicon_IsNoTypingError()
    {
        const string Text = "moge kupic na raty albo w leasingu";

        Assert.Contains("raty", Words(Text, "pl"));
    }

    private static IEnumerable<string> Words(string text, string language) =>
        Spelling.Mend(text, WordSplitter.Split(text), language).Select(static word => word.Text);
}
