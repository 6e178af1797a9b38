using AiAssistant.Resources;

namespace AiAssistant.Tests.Learning;

public sealed class KnowledgeBaseLearningTests
{
    private readonly LearningScene _scene = new();

    [Fact]
    [Trait("Requirement", "S5")]
    [Trait("Requirement", "S21")]
    [Trait("Requirement", "S23")]
    [Trait("Requirement", "S24")]
    public async Task Learn_AnsweredQuestions_IsUsableOnlyThen()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("Two years on everything."));
        Assert.Equal((ResourceStatus.Processing, false), (added.Status, added.IsUsable));

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, true, 1), (learned.Status, learned.IsUsable, learned.Published!.Passages));
        Assert.Equal((1, 0, 0, 0), (learned.Report!.Added, learned.Report.Changed, learned.Report.Removed, learned.Report.Unchanged));
        Assert.Null(learned.Progress);
        var passage = Assert.Single(await _scene.PassagesAsync(learned));
        Assert.Equal(("Warranty", "Do the products have a warranty?", "Two years on everything."), (passage.Source, passage.Title, passage.Text));
    }

    [Theory]
    [InlineData("pl", "Czy produkty mają gwarancję?")]
    [InlineData("fr", "Les produits ont-ils une garantie ?")]
    [InlineData("de", "Haben die Produkte eine Garantie?")]
    [InlineData("cs", "Do the products have a warranty?")]
    public async Task Learn_ContentNamesItsLanguage_AsksInIt(string language, string title)
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Warranty("24") with { Language = language });

        var passage = Assert.Single(await _scene.PassagesAsync(await _scene.LearnedAsync(added.Id)));

        Assert.Equal((language, title), (passage.Language, passage.Title));
    }

    [Fact]
    public async Task Learn_LanguageNotSaid_ShortAnswersTakeThatOfTheWhole()
    {
        var added = await _scene.AddAsync("Sklep", LearningScene.Answers(
            (PredefinedQuestion.DeliveryTimes, "24h"),
            (PredefinedQuestion.ShopLocation, "Nasz sklep znajduje się w Krakowie przy ulicy Długiej, zapraszamy od poniedziałku do piątku.")));

        var passages = await _scene.PassagesAsync(await _scene.LearnedAsync(added.Id));

        Assert.All(passages, passage => Assert.Equal("pl", passage.Language));
        Assert.Equal("Jaki jest czas dostawy?", passages[0].Title);
    }

    [Fact]
    [Trait("Requirement", "S9")]
    [Trait("Requirement", "S13")]
    public async Task Learn_AllPredefinedAndManyCustomQuestions_LearnsEachInOrder()
    {
        var content = new KnowledgeBaseContent
        {
            Language = "en",
            Answers = Enum.GetValues<PredefinedQuestion>().Reverse().ToDictionary(question => question, question => $"About {question}."),
            CustomQuestions = [.. Enum.GetValues<PredefinedQuestion>().Select((_, i) => i).Concat(Enumerable.Range(9, 1_491)).Select(i => new CustomQuestion($"q{i}", $"Question number {i}?", $"Answer number {i}."))],
        };
        var learned = await _scene.LearnedAsync((await _scene.AddAsync("Shop", content)).Id);

        var sources = (await _scene.PassagesAsync(learned)).ConvertAll(passage => passage.Source);

        Assert.Equal([.. Enum.GetNames<PredefinedQuestion>(), .. Enumerable.Range(0, 1_500).Select(i => $"q{i}")], sources);
        Assert.Empty(learned.Warnings);
    }

    [Fact]
    [Trait("Requirement", "S7")]
    [Trait("Requirement", "S10")]
    [Trait("Requirement", "S11")]
    public async Task Learn_OnlyAName_SucceedsWithWarnings()
    {
        var learned = await _scene.LearnedAsync((await _scene.AddAsync("Shop", new KnowledgeBaseContent())).Id);

        Assert.Equal((ResourceStatus.Success, 0), (learned.Status, learned.Published!.Passages));
        Assert.Equal(["resource.empty", "knowledgeBase.unanswered"], learned.Warnings.Select(warning => warning.Code));
        Assert.All(learned.Warnings, warning => Assert.Equal(FindingSeverity.Warning, warning.Severity));
        Assert.Equal(Enum.GetNames<PredefinedQuestion>(), learned.Warnings[1].Arguments);
    }

    [Fact]
    public async Task Edit_OneAnswer_EmbedsOnlyThatOne()
    {
        var added = await _scene.AddAsync("Shop", LearningScene.Answers((PredefinedQuestion.Warranty, "Two years."), (PredefinedQuestion.Invoice, "Always.")));
        var first = await _scene.LearnedAsync(added.Id);
        _scene.Embeddings.Texts.Clear();

        var edited = LearningScene.Done(await _scene.Library.EditAsync(
            added.Id, LearningScene.Answers((PredefinedQuestion.Warranty, "Three years."), (PredefinedQuestion.Invoice, "Always.")), LearningScene.Token));
        Assert.Equal((ResourceStatus.Processing, first.Published), (edited.Status, edited.Published));
        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Contains("Three years.", Assert.Single(_scene.Embeddings.Texts), StringComparison.Ordinal);
        Assert.Equal((0, 1, 0, 1), (learned.Report!.Added, learned.Report.Changed, learned.Report.Removed, learned.Report.Unchanged));
        Assert.Equal(["Always.", "Three years."], (await _scene.PassagesAsync(learned)).Select(passage => passage.Text).Order());
        Assert.Null(learned.RefreshedAt);
    }

    [Fact]
    public async Task Learn_LongAnswer_PassagesShareSourceAndTitle()
    {
        var paragraph = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"Sentence {i} is about parcels."));
        var added = await _scene.AddAsync("Shop", LearningScene.Answers((PredefinedQuestion.DeliveryMethods, paragraph)));

        var passages = await _scene.PassagesAsync(await _scene.LearnedAsync(added.Id));

        Assert.True(passages.Count > 1);
        Assert.Single(passages.Select(passage => (passage.Source, passage.Title)).Distinct());
        Assert.All(passages, passage => Assert.EndsWith(".", passage.Text, StringComparison.Ordinal));
        Assert.Equal(paragraph, string.Join(' ', passages.Select(passage => passage.Text)));
    }
}
