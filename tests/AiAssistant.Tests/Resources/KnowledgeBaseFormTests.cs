using AiAssistant.Resources;
using AiAssistant.Testing;
using AiAssistant.Tests.Learning;
using AiAssistant.Texts;

namespace AiAssistant.Tests.Resources;

public sealed class KnowledgeBaseFormTests
{
    private static readonly KnowledgeBaseContent Nothing = new();
    private readonly LearningScene _scene = new();
    private readonly KnowledgeBaseForm _form;

    public KnowledgeBaseFormTests()
    {
        _form = new KnowledgeBaseForm(_scene.Library);
    }

    [Fact]
    [Trait("Requirement", "S6")]
    [Trait("Requirement", "S7")]
    public void Steps_First_AsksForTheNameAlone()
    {
        var question = Assert.Single(_form.Steps[0].Questions);

        Assert.Equal(("name", FormQuestionKind.TextLine, true, 200), (question.Key, question.Kind, question.IsMandatory, question.MaxLength));
        Assert.Equal("How do you want to name the resource?", Text(question.LabelCode));
    }

    [Fact]
    [Trait("Requirement", "S9")]
    public void Steps_Second_AsksTheNineQuestionsInOrder()
    {
        Assert.Equal(
            [
                "What are the delivery times?",
                "Can orders be picked up in the store?",
                "Which delivery methods are available?",
                "Do you give discounts?",
                "Where is your shop located?",
                "Do you sell new products only?",
                "Do you sell original products only?",
                "Do the products have a warranty?",
                "Do you issue an invoice?",
            ],
            _form.Steps[1].Questions.Select(question => Text(question.LabelCode)));
        Assert.Equal(Enum.GetValues<PredefinedQuestion>(), _form.Steps[1].Questions.Select(question => question.PredefinedQuestion.GetValueOrDefault()));
        Assert.All(_form.Steps[1].Questions, question => Assert.Equal(($"answers.{question.PredefinedQuestion}", 20_000), (question.Key, question.MaxLength)));
    }

    [Fact]
    [Trait("Requirement", "S12")]
    public void Steps_Last_TakesCustomQuestions()
    {
        var question = Assert.Single(_form.Steps[^1].Questions);

        Assert.Equal(3, _form.Steps.Count);
        Assert.Equal(("customQuestions", FormQuestionKind.List, null), (question.Key, question.Kind, question.MaxLength));
        Assert.Equal([("question", 1_000), ("answer", 20_000)], question.Parts.Select(part => (part.Key, part.MaxLength.GetValueOrDefault())));
    }

    [Fact]
    [Trait("Requirement", "S7")]
    [Trait("Requirement", "S10")]
    public void Steps_OfAll_OnlyTheNameIsMandatory() =>
        Assert.Equal(["name"], _form.Steps.SelectMany(step => step.Questions).Where(question => question.IsMandatory).Select(question => question.Key));

    [Fact]
    [Trait("Requirement", "S11")]
    public async Task Check_QuestionsUnanswered_WarnsOfEachAtItsPlaceAndSavesNothing()
    {
        var content = LearningScene.Answers((PredefinedQuestion.Warranty, "Two years."), (PredefinedQuestion.Invoice, " \n "));

        var findings = _form.Check("Shop", content);

        Assert.Equal(
            Enum.GetNames<PredefinedQuestion>().Where(name => name != "Warranty").Select(name => $"answers.{name}: knowledgeBase.answer.missing({name})"),
            findings.Select(finding => finding.ToString()));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        var sentence = SellerTexts.Format(findings[^1], new("fr")).Replace('\u00a0', ' ');
        Assert.StartsWith("« Délivrez-vous une facture ? » : Cette question", sentence, StringComparison.Ordinal);
        Assert.Empty(await ListAsync());
    }

    [Fact]
    [Trait("Requirement", "S11")]
    public void Check_EverythingAnswered_FindsNothing() =>
        Assert.Empty(_form.Check("Shop", LearningScene.Answers([.. Enum.GetValues<PredefinedQuestion>().Select(question => (question, "Yes."))])));

    [Theory]
    [Trait("Requirement", "S7")]
    [InlineData("", "resource.name.missing")]
    [InlineData("   ", "resource.name.missing")]
    [InlineData("\u00a0\u3000\t\n", "resource.name.missing")]
    [InlineData("\u200b\u2060", "resource.name.missing")]
    [InlineData("a\u0007b", "resource.name.invalid")]
    [InlineData("a\nb", "resource.name.invalid")]
    [InlineData("a\u2028b", "resource.name.invalid")]
    [InlineData("a", "resource.name.invalid", true)]
    public async Task Finish_BadName_IsRefusedAtTheName(string name, string code, bool isHalved = false)
    {
        // Test data cannot hold half a character.
        name += isHalved ? "\ud800" : "";
        var result = await _form.FinishAsync(LearningScene.Tenant, name, Nothing, LearningScene.Token);

        Assert.Equal(new Finding(code) { Place = "name" }, Assert.Single(result.Findings));
        Assert.Equal(result.Findings, _form.Check(name, Nothing).Where(finding => finding.Severity == FindingSeverity.Error));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    [Trait("Requirement", "S7")]
    public async Task Finish_NameWithEmojiAndJoiners_IsTaken() =>
        Assert.Equal(
            "Zażółć 👩‍👧 shop",
            LearningScene.Done(await _form.FinishAsync(LearningScene.Tenant, " Zażółć 👩‍👧 shop ", Nothing, LearningScene.Token)).Name);

    [Fact]
    [Trait("Requirement", "S6")]
    [Trait("Requirement", "S10")]
    [Trait("Requirement", "S14")]
    public async Task Finish_NameAlone_CreatesItAndWarns()
    {
        var result = await _form.FinishAsync(LearningScene.Tenant, "Shop", Nothing, LearningScene.Token);

        var created = LearningScene.Done(result);
        Assert.Equal(("Shop", ResourceKind.KnowledgeBase, ResourceStatus.Processing), (created.Name, created.Kind, created.Status));
        Assert.Equal("knowledgeBase.unanswered", Assert.Single(result.Findings).Code);
        Assert.Equal([created], await ListAsync());
    }

    [Fact]
    public async Task Finish_AnswerOfHundredThousandCharacters_SaysLengthAndLimit()
    {
        var content = LearningScene.Warranty(new string('x', 100_000)) with { CustomQuestions = [new CustomQuestion("", new string('?', 1_001), "Yes.")] };

        var result = await _form.FinishAsync(LearningScene.Tenant, "Shop", content, LearningScene.Token);

        Assert.Equal(
            ["answers.Warranty: knowledgeBase.answer.tooLong(100000, 20000)", "customQuestions[0].question: knowledgeBase.question.tooLong(1001, 1000)"],
            result.Findings.Select(finding => finding.ToString()));
        Assert.Contains("100000", SellerTexts.Format(result.Findings[0], new("pl")), StringComparison.Ordinal);
        Assert.Empty(await ListAsync());
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001b[31mb")]
    [InlineData("a", true)]
    public async Task Finish_ControlCharactersInTexts_NamesEachPlace(string text, bool isHalved = false)
    {
        text += isHalved ? "\udc00b" : "";
        var content = LearningScene.Warranty(text) with { CustomQuestions = [new CustomQuestion("", text, text)] };

        var result = await _form.FinishAsync(LearningScene.Tenant, "Shop", content, LearningScene.Token);

        Assert.Equal(["answers.Warranty", "customQuestions[0].question", "customQuestions[0].answer"], result.Findings.Select(finding => finding.Place));
        Assert.All(result.Findings, finding => Assert.Equal("knowledgeBase.text.invalid", finding.Code));
    }

    [Fact]
    public async Task Finish_LineBreaksAndTabsInAnswers_AreKept()
    {
        const string Text = "Monday\t8–16\r\nTuesday\t8–18";

        var created = LearningScene.Done(await _form.FinishAsync(LearningScene.Tenant, "Shop", LearningScene.Warranty(Text), LearningScene.Token));

        Assert.Equal(Text, ((KnowledgeBaseContent)created.Content).Answers[PredefinedQuestion.Warranty]);
    }

    [Fact]
    [Trait("Requirement", "S12")]
    public async Task Finish_CustomQuestionsWithoutIds_GetFreeOnes()
    {
        var content = new KnowledgeBaseContent
        {
            CustomQuestions =
            [
                new CustomQuestion("", "Gift wrap?", "Yes."),
                new CustomQuestion("Custom-2", "Engraving?", "No."),
                new CustomQuestion(" ", "Repairs?", "Yes."),
            ],
        };

        var created = LearningScene.Done(await _form.FinishAsync(LearningScene.Tenant, "Shop", content, LearningScene.Token));

        Assert.Equal(["custom-1", "Custom-2", "custom-3"], ((KnowledgeBaseContent)created.Content).CustomQuestions.Select(custom => custom.Id));
    }

    [Fact]
    public async Task Finish_ManyAtOnceWithOneName_CreatesExactlyOne()
    {
        var names = Enumerable.Range(0, 16).Select(i => i % 2 == 0 ? "Shop" : "sHOP");

        var results = await Task.WhenAll(names.Select(name => Task.Run(() => _form.FinishAsync(LearningScene.Tenant, name, Nothing, LearningScene.Token))));

        Assert.Single(results, result => result.Succeeded);
        Assert.All(
            results.Where(result => !result.Succeeded),
            result => Assert.Equal(("resource.name.taken", "name"), (result.Findings[0].Code, result.Findings[0].Place)));
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task FinishEdit_NameAndAnswersDiffer_ChangesBothInOneWriteAndLearnsAgain()
    {
        var before = await LearnedAsync("Shop", LearningScene.Warranty("Two years."));

        var edited = LearningScene.Done(await _form.FinishEditAsync(before.Id, " New shop ", LearningScene.Warranty("Three years."), LearningScene.Token));

        Assert.Equal(("New shop", ResourceStatus.Processing, LearningCause.Edited), (edited.Name, edited.Status, edited.Cause));
        Assert.Equal(before.Revision + 1, edited.Revision);
        var learned = await _scene.LearnedAsync(before.Id);
        Assert.Equal("Three years.", Assert.Single(await _scene.PassagesAsync(learned)).Text);
    }

    [Fact]
    [Trait("Requirement", "S8")]
    public async Task FinishEdit_OnlyTheNameDiffers_IsNotLearnedAgain()
    {
        var content = LearningScene.Warranty("Two years.") with { CustomQuestions = [new CustomQuestion("", "Gift wrap?", "Yes.")] };
        var before = await LearnedAsync("Shop", content);

        var edited = LearningScene.Done(await _form.FinishEditAsync(before.Id, "New shop", content, LearningScene.Token));

        Assert.Equal(("New shop", ResourceStatus.Success, before.Published), (edited.Name, edited.Status, edited.Published));
    }

    [Fact]
    public async Task FinishEdit_NothingDiffers_WritesNothing()
    {
        var before = await LearnedAsync("Shop", LearningScene.Warranty("Two years."));

        var result = await _form.FinishEditAsync(before.Id, "Shop", LearningScene.Warranty("Two years.\n"), LearningScene.Token);

        Assert.Equal(before, LearningScene.Done(result));
        Assert.Equal("knowledgeBase.unanswered", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public async Task FinishEdit_BadInput_ChangesNothing()
    {
        var before = await LearnedAsync("Shop", LearningScene.Warranty("Two years."));
        await _scene.AddAsync("Other", Nothing);
        var better = LearningScene.Warranty("Three years.");

        Assert.Equal("resource.name.missing", LearningScene.Code(await _form.FinishEditAsync(before.Id, " ", better, LearningScene.Token)));
        Assert.Equal("resource.name.taken", LearningScene.Code(await _form.FinishEditAsync(before.Id, "OTHER", better, LearningScene.Token)));
        var tooLong = LearningScene.Warranty(new string('x', 20_001));
        Assert.Equal("knowledgeBase.answer.tooLong", LearningScene.Code(await _form.FinishEditAsync(before.Id, "Shop", tooLong, LearningScene.Token)));
        Assert.Equal("resource.notFound", LearningScene.Code(await _form.FinishEditAsync(before.Id with { Value = "x" }, "Shop", better, LearningScene.Token)));
        Assert.Equal(before, await _scene.ReadAsync(before.Id));
    }

    [Fact]
    public async Task FinishEdit_OfAnOffer_IsRefused()
    {
        var offers = await _scene.AddOffersAsync("Main", LearningScene.Offers(1));

        Assert.Equal("resource.edit.notKnowledgeBase", LearningScene.Code(await _form.FinishEditAsync(offers.Id, "Main", Nothing, LearningScene.Token)));
    }

    [Fact]
    public void Check_MissingArguments_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => _form.Check(null!, Nothing));
        Assert.Throws<ArgumentNullException>(() => _form.Check("Shop", null!));
        Assert.Throws<ArgumentException>(() => _form.Check("Shop", LearningScene.Answers(((PredefinedQuestion)9, "x"))));
    }

    private static string Text(string code) => SellerTexts.Format(code, new("en"));

    private ValueTask<List<Resource>> ListAsync() => _scene.Library.ListAsync(LearningScene.Tenant, LearningScene.Token).ToListAsync(LearningScene.Token);

    private async Task<Resource> LearnedAsync(string name, KnowledgeBaseContent content)
    {
        var created = LearningScene.Done(await _form.FinishAsync(LearningScene.Tenant, name, content, LearningScene.Token));
        return await _scene.LearnedAsync(created.Id);
    }
}
