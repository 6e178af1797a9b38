using AiAssistant.Answering;
using AiAssistant.Answering.Teaching;
using AiAssistant.Resources;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Answering.Teaching;

public sealed class QuestionGroupsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_QuestionsOfOneTopic_OneGroupRankedByTickets()
    {
        var groups = Groups(
            ("1", "Do you take old washing machines away?", "en"), ("1", "Do you take old washing machines away??", "en"),
            ("1", "do you take away old washing machines", "en"),
            ("2", "Do you ship to Norway?", "en"), ("3", "can you ship to norway please", "en"), ("4", "Shipping to Norway?", "en"));

        Assert.Equal([(3, 3), (1, 3)], groups.Select(group => (group.Tickets, group.Asked)));
        Assert.Contains("Norway", groups[0].Question, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, groups[0].Examples.Count);
        Assert.Equal(Start.AddMinutes(5), groups.Max(group => group.LastAskedAt));
    }

    [Theory]
    [InlineData("How long is the warranty?", "en", "Jak długa jest gwarancja?", "pl")]
    [InlineData("Can I pay in instalments?", "en", "Czy można zapłacić na raty?", "pl")]
    [InlineData("Do you issue invoices?", "en", "Stellen Sie Rechnungen aus?", "de")]
    [InlineData("Kann man die Ware im Laden abholen?", "de", "Peut-on retirer la commande en magasin ?", "fr")]
    [InlineData("Czy wysyłacie do Norwegii?", "pl", "Czy wysylacie do norwegii", "pl")]
    [InlineData("Do you gift wrap?", "en", "is gift wrapping possible", "en")]
    public void Of_SameQuestionOtherwisePut_OneGroup(string one, string language, string other, string otherLanguage) =>
        Assert.Single(Groups(("1", one, language), ("2", other, otherLanguage)));

    [Theory]
    [InlineData("How long is the warranty?", "How long is delivery?")]
    [InlineData("Do you sell gift cards?", "Do you sell spare parts?")]
    [InlineData("Can I pay in instalments?", "Can I pay with cash on delivery?")]
    [InlineData("Is there parking at your shop?", "Do you groom poodles?")]
    public void Of_OtherQuestion_TwoGroups(string one, string other) => Assert.Equal(2, Groups(("1", one, "en"), ("2", other, "en")).Count);

    [Fact]
    public void Of_TopicOfTheForm_BelongsToItsQuestion()
    {
        var groups = Groups(("1", "How long is the warranty?", "en"), ("2", "Ile trwa gwarancja?", "pl"), ("3", "Do you groom poodles?", "en"));

        Assert.Equal([PredefinedQuestion.Warranty, null], groups.Select(group => group.Predefined));
        Assert.Equal(["en", "pl"], groups[0].Languages);
    }

    [Fact]
    public void Of_ReasonsAndLanguages_MostFrequentFirst()
    {
        var questions = Questions(("1", "How long is the warranty?", "pl"), ("2", "how long is the warranty", "en"), ("3", "How long is warranty?", "en"))
            .Select((question, i) => i == 0 ? question with { Reason = UnansweredReason.Unsupported } : question).ToList();

        var group = Assert.Single(QuestionGroups.Of(questions, 1, TestContext.Current.CancellationToken));

        Assert.Equal([UnansweredReason.NoEvidence, UnansweredReason.Unsupported], group.Reasons);
        Assert.Equal(["en", "pl"], group.Languages);
        Assert.Single(group.Examples);
    }

    [Fact]
    public void Of_EmptyAndOddTexts_AreGroupedWithoutFail()
    {
        Assert.Empty(Groups());
        Assert.NotEmpty(Groups(("1", "", "en"), ("2", "???", "xx"), ("3", "👩🏽", "pl"), ("4", new string('a', 500), "en")));
    }

    private static IReadOnlyList<QuestionGroup> Groups(params (string Ticket, string Text, string Language)[] asked) =>
        QuestionGroups.Of(Questions(asked), 5, TestContext.Current.CancellationToken);

    private static List<UnansweredQuestion> Questions(params (string Ticket, string Text, string Language)[] asked) =>
    [
        .. asked.Select((one, i) => new UnansweredQuestion
        {
            Id = $"{i}",
            Ticket = new TicketId(default, one.Ticket),
            Resources = [new ResourceId(default, "book")],
            AskedAt = Start.AddMinutes(i),
            Text = one.Text,
            Language = one.Language,
            Reason = UnansweredReason.NoEvidence,
        }).Reverse(),
    ];
}
