using System.Globalization;
using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Texts;

namespace AiAssistant.Acceptance.Tests;

/// <summary>S3, S5 to S14: the seller fills in the knowledge base's form.</summary>
public sealed class KnowledgeBaseTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "S3")]
    public void Labels_OfThePagesWhereItIsFed_AreInFrenchAsAskedFor() =>
        Assert.Equal(
            ["Paramètres", "Paramètres IA", "Assistant IA", "Ajouter une base de connaissances", "Ajouter une offre", "Terminer"],
            new[] { "label.settings", "label.aiSettings", "label.aiAssistant", "label.addKnowledgeBase", "label.addOffer", "label.finish" }
                .Select(static code => SellerTexts.Format(code, French)));

    [Fact]
    [Trait("Requirement", "S7")]
    [Trait("Requirement", "S9")]
    [Trait("Requirement", "S10")]
    public async Task Form_AsksForTheNameFirst_ThenTheNineQuestionsInTheirOrder_AndOnlyTheNameIsMandatory()
    {
        await using var shop = await Shop.OpenAsync();

        var questions = shop.Get<KnowledgeBaseForm>().Steps.SelectMany(static step => step.Questions).ToArray();

        Assert.StartsWith("Comment souhaitez-vous nommer la ressource", SellerTexts.Format(questions[0].LabelCode, French), StringComparison.Ordinal);
        Assert.Equal(
            [
                PredefinedQuestion.DeliveryTimes, PredefinedQuestion.InStorePickup, PredefinedQuestion.DeliveryMethods, PredefinedQuestion.Discounts, PredefinedQuestion.ShopLocation,
                PredefinedQuestion.NewProductsOnly, PredefinedQuestion.OriginalProductsOnly, PredefinedQuestion.Warranty, PredefinedQuestion.Invoice,
            ],
            questions.Select(static question => question.PredefinedQuestion).OfType<PredefinedQuestion>());
        Assert.Equal([questions[0]], questions.Where(static question => question.IsMandatory));
    }

    [Fact]
    [Trait("Requirement", "S5")]
    [Trait("Requirement", "S6")]
    [Trait("Requirement", "S14")]
    public async Task Finish_AnswersGiven_CreatesTheResourceThatAnswersHowTheShopWorks()
    {
        await using var shop = await Shop.OpenAsync();

        var learned = await shop.LearnedAsync(await shop.Get<KnowledgeBaseForm>().FinishAsync(default, "Shop", Shop.Answers, Token));
        await shop.SaveAsync(Flow.Assistant("Shop"));
        await shop.WriteAsync("T1", "Where is your shop, please?");

        Assert.Equal((ResourceKind.KnowledgeBase, ResourceStatus.Success), (learned.Kind, learned.Status));
        Assert.Contains("17 Dluga Street", shop.OnlyReply("T1"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S10")]
    [Trait("Requirement", "S11")]
    public async Task Finish_OnlyTheNameGiven_SucceedsAndWarnsOfEachQuestionLeftEmpty()
    {
        await using var shop = await Shop.OpenAsync();
        var form = shop.Get<KnowledgeBaseForm>();

        var warnings = form.Check("Shop", new KnowledgeBaseContent());
        var learned = await shop.LearnedAsync(await form.FinishAsync(default, "Shop", new KnowledgeBaseContent(), Token));

        Assert.Equal(Enum.GetNames<PredefinedQuestion>().Select(static name => $"answers.{name}"), warnings.Select(static warning => warning.Place));
        Assert.All(warnings, static warning => Assert.Equal(FindingSeverity.Warning, warning.Severity));
        Assert.Equal(ResourceStatus.Success, learned.Status);
        Assert.Contains(learned.Warnings, static warning => warning.Code == "resource.empty");
    }

    [Fact]
    [Trait("Requirement", "S12")]
    [Trait("Requirement", "S13")]
    public async Task CustomQuestions_InTheLastStep_MayBeTenThousand()
    {
        await using var shop = await Shop.OpenAsync();
        var form = shop.Get<KnowledgeBaseForm>();
        KnowledgeBaseContent content = new()
        {
            Language = "en",
            CustomQuestions = [.. Enumerable.Range(1, 10_000).Select(static number => Custom(number))],
        };

        var learned = await shop.LearnedAsync(await form.FinishAsync(default, "Shop", content, Token));
        await shop.SaveAsync(Flow.Assistant("Shop"));
        var run = await shop.WriteAsync("T1", "Where is the spare part P7345X stored?");

        Assert.Equal("customQuestions", form.Steps[^1].Key);
        Assert.Equal((ResourceStatus.Success, 10_000), (learned.Status, learned.Published!.Passages));
        Assert.Equal(OutcomeKind.Answered, run.Outcome!.Kind);
        Assert.Contains("shelf 7345", shop.OnlyReply("T1"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S22")]
    public async Task Edit_OfAnAnswer_LearnsAgainAndAnswersFromTheNewOne()
    {
        await using var shop = await Shop.OpenAsync();
        var learned = await shop.LearnAsync("Shop", Shop.Answers);
        await shop.SaveAsync(Flow.Assistant("Shop"));

        var edited = await shop.LearnedAsync(await shop.Get<KnowledgeBaseForm>().FinishAsync(
            learned.Id,
            "Shop",
            Shop.Answers with { Answers = new Dictionary<PredefinedQuestion, string> { [PredefinedQuestion.ShopLocation] = "We moved to 5 Long Lane in Gdansk." } },
            Token));
        await shop.WriteAsync("T1", "Where is your shop, please?");

        Assert.NotEqual(learned.Published!.Version, edited.Published!.Version);
        Assert.Contains("5 Long Lane", shop.OnlyReply("T1"), StringComparison.Ordinal);
    }

    private static CustomQuestion Custom(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"part-{number}"),
        string.Create(CultureInfo.InvariantCulture, $"Where is the spare part P{number}X stored?"),
        string.Create(CultureInfo.InvariantCulture, $"The spare part P{number}X is on shelf {number}."));
}
