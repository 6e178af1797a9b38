using ConsoleHost.Tests.Terminal;

namespace ConsoleHost.Tests;

public sealed class ResourcesScreenTests : IAsyncLifetime
{
    private const string AddKnowledgeBase = "Add a knowledge base";
    private const string AddOffer = "Add an offer";
    private const string Overview = "Your answers";

    private readonly SellerSession _seller = new();

    public async ValueTask InitializeAsync()
    {
        await _seller.StartAsync();
        await _seller.ChooseAsync("Settings > AI settings", thenSees: "Close tickets");
        await _seller.ChooseAsync("AI assistant", thenSees: AddOffer);
    }

    public ValueTask DisposeAsync() => _seller.DisposeAsync();

    [Fact]
    [Trait("Requirement", "S3")]
    [Trait("Requirement", "S20")]
    public async Task List_OfWhatWasLearned_ShowsStatusKindAndPassages()
    {
        await _seller.SeesAsync("Settings > AI settings > AI assistant");
        await _seller.SeesAsync("Name Status Kind Passages Last download");
        await _seller.SeesAsync("Lamps and rugs Success Knowledge base 3");
        await _seller.SeesAsync("lamps Success Offer (lamps) 3");
    }

    [Fact]
    [Trait("Requirement", "S6")]
    [Trait("Requirement", "S7")]
    [Trait("Requirement", "S9")]
    [Trait("Requirement", "S12")]
    [Trait("Requirement", "S14")]
    public async Task AddKnowledgeBase_NameSomeAnswersAndAQuestion_IsLearned()
    {
        await _seller.ChooseAsync(AddKnowledgeBase, thenSees: "[1/11] How do you want to name the resource?");
        await _seller.WriteAsync("Corner shop", thenSees: "[2/11] What are the delivery times?");
        await _seller.WriteAsync("Two working days.", thenSees: "[3/11] Can orders be picked up in the store?");
        foreach (var next in new[] { "[4/11]", "[5/11]", "[6/11]", "[7/11]", "[8/11]", "[9/11]", "[10/11]", "[11/11]" })
        {
            await _seller.EnterAsync(next);
        }

        await _seller.ChooseAsync("Add a question", thenSees: "Question");
        await _seller.WriteAsync("Do you wrap gifts?", thenSees: "Do you wrap gifts? – Answer");
        await _seller.WriteAsync("Yes, for 2 EUR.", thenSees: "Continue");
        await _seller.ChooseAsync("Continue", thenSees: "Questions without an answer: 8.");
        await _seller.ChooseAsync("Finish", thenSees: "Corner shop");
        await _seller.SeesAsync("Corner shop Success Knowledge base");
    }

    [Fact]
    public async Task Teach_Resource_ShowsQuestionsAndContradictions()
    {
        await _seller.ChooseAsync("Lamps and rugs", thenSees: "What to teach next");
        await _seller.ChooseAsync("What to teach next", thenSees: "Contradictions between your form and your offers: 0");
        await _seller.SeesAsync("Questions without an answer: 0");
    }

    [Fact]
    public async Task AddKnowledgeBase_PastedAnswerOfSeveralLines_IsOneAnswer()
    {
        await _seller.ChooseAsync(AddKnowledgeBase, thenSees: "[1/11]");
        await _seller.WriteAsync("Corner shop", thenSees: "[2/11]");

        _seller.Press([.. Keys.Text("Monday: 8-16\nTuesday: 9-17\nelse closed")]);
        await _seller.SeesAsync("else closed");
        await _seller.EnterAsync("[3/11]");

        await _seller.SeesAsync("What are the delivery times? Monday: 8-16");
    }

    [Fact]
    public async Task AddKnowledgeBase_NoName_IsAskedAgain()
    {
        await _seller.ChooseAsync(AddKnowledgeBase, thenSees: "[1/11]");

        await _seller.WriteAsync("   ", thenSees: "The resource has no name.");

        await _seller.WriteAsync("Corner shop", thenSees: "[2/11]");
    }

    [Fact]
    public async Task AddKnowledgeBase_NameThatIsTaken_IsAskedAgainWithTheAnswersKept()
    {
        await _seller.ChooseAsync(AddKnowledgeBase, thenSees: "[1/11]");
        await _seller.WriteAsync("LAMPS", thenSees: "[2/11]");
        await _seller.WriteAsync("Two working days.", thenSees: "[3/11]");
        foreach (var next in new[] { "[4/11]", "[5/11]", "[6/11]", "[7/11]", "[8/11]", "[9/11]", "[10/11]", "[11/11]" })
        {
            await _seller.EnterAsync(next);
        }

        await _seller.ChooseAsync("Continue", thenSees: Overview);

        await _seller.ChooseAsync("Finish", thenSees: "Another resource is already named \"LAMPS\".");
        await _seller.SeesAsync("[1/11]");
        await _seller.WriteAsync("Corner shop", thenSees: Overview);
        await _seller.SeesAsync("What are the delivery times? Two working days.");
        await _seller.ChooseAsync("Finish", thenSees: "Corner shop Success");
    }

    [Fact]
    public async Task AddKnowledgeBase_Back_KeepsWhatWasWrittenAndAsksBeforeItIsLost()
    {
        await _seller.ChooseAsync(AddKnowledgeBase, thenSees: "[1/11]");
        await _seller.WriteAsync("Corner shop", thenSees: "[2/11]");
        _seller.Press([.. Keys.Text("Two wor")]);
        await _seller.SeesAsync("Two wor");

        await _seller.BackAsync("[1/11]");
        await _seller.EnterAsync("[2/11]");
        await _seller.SeesAsync("Two wor");
        await _seller.BackAsync("[1/11]");
        await _seller.BackAsync("Give up this form?");
        await _seller.ChooseAsync("No", thenSees: "[1/11]");
        await _seller.BackAsync("Give up this form?");
        await _seller.ChooseAsync("Yes", thenSees: AddOffer);
    }

    [Fact]
    [Trait("Requirement", "S16")]
    [Trait("Requirement", "S17")]
    [Trait("Requirement", "S18")]
    [Trait("Requirement", "S19")]
    [Trait("Requirement", "S23")]
    public async Task AddOffer_NameThenAccount_IsLearned()
    {
        await _seller.ChooseAsync(AddOffer, thenSees: "[1/2] How do you want to name the resource?");
        await _seller.WriteAsync("All lamps", thenSees: "[2/2] From which account are the products fetched?");
        await _seller.ChooseAsync("lamps", thenSees: Overview);
        await _seller.ChooseAsync("Finish", thenSees: "All lamps");
        await _seller.SeesAsync("All lamps Success Offer (lamps)");
    }

    [Fact]
    [Trait("Requirement", "S25")]
    [Trait("Requirement", "S26")]
    public async Task Download_FeedIsGone_FailsAndRetrySucceedsOnceItIsBack()
    {
        _seller.File("lamps.tsv").Delete();
        await _seller.ChooseAsync("lamps", thenSees: "Download current offer");
        await _seller.ChooseAsync("Download current offer", thenSees: "Failed");
        await _seller.SeesAsync("was not found");

        _seller.Write("lamps.tsv", SmallShop.FeedTsv);
        await _seller.ChooseAsync("Retry", thenSees: "Success");
    }

    [Fact]
    [Trait("Requirement", "S28")]
    [Trait("Requirement", "S29")]
    public async Task Download_TwiceWithinAMonth_SaysWhenTheNextIsAllowed()
    {
        _seller.Write("lamps.tsv", $"{SmallShop.FeedTsv}L3\tLumo wall lamp\tA wall lamp.\tin_stock\t39.90 EUR\tLumo\n");
        await _seller.ChooseAsync("lamps", thenSees: "Download current offer");
        await _seller.ChooseAsync("Download current offer", thenSees: "lamps │ Success │ Offer (lamps) │ 4");

        await _seller.ChooseAsync("Download current offer", thenSees: "The offer can be downloaded again from");
    }

    [Fact]
    [Trait("Requirement", "S27")]
    public async Task Delete_UsedByAWorkflow_TellsWhichAndAsks()
    {
        await _seller.ChooseAsync("lamps", thenSees: "Delete");
        await _seller.ChooseAsync("Delete", thenSees: "“Answer every message”");
        await _seller.ChooseAsync("No", thenSees: "Rename");
        await _seller.ChooseAsync("Delete", thenSees: "Delete \"lamps\" for good?");
        await _seller.ChooseAsync("Yes", thenSees: AddOffer);

        Assert.DoesNotContain("Offer (lamps)", _seller.Latest, StringComparison.Ordinal);
        await _seller.ChooseAsync(AddOffer, thenSees: "[1/2]");
        await _seller.WriteAsync("lamps", thenSees: "[2/2]");
        await _seller.ChooseAsync("lamps", thenSees: Overview);
        await _seller.ChooseAsync("Finish", thenSees: "lamps Success Offer (lamps)");
    }

    [Fact]
    public async Task Rename_NameThatIsTaken_IsAskedAgain()
    {
        await _seller.ChooseAsync("lamps", thenSees: "Rename");
        await _seller.ChooseAsync("Rename", thenSees: "How do you want to name the resource?");
        await _seller.WriteAsync("lamps and RUGS", thenSees: "is already named");
        await _seller.WriteAsync("Lights", thenSees: "AI assistant > Lights");
    }

    [Fact]
    public async Task Edit_NothingChanged_IsLeftWithoutAQuestion()
    {
        await _seller.ChooseAsync("Lamps and rugs", thenSees: "Edit");
        await _seller.ChooseAsync("Edit", thenSees: Overview);
        await _seller.ChooseAsync("Do you issue an invoice?", thenSees: "[10/11]");
        await _seller.EnterAsync(Overview);

        await _seller.BackAsync("Rename");

        Assert.DoesNotContain("Give up", _seller.Latest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_OneAnswer_IsLearnedAgain()
    {
        await _seller.ChooseAsync("Lamps and rugs", thenSees: "Edit");
        await _seller.ChooseAsync("Edit", thenSees: Overview);
        await _seller.ChooseAsync("Do you issue an invoice?", thenSees: "[10/11]");
        await _seller.WriteAsync("Yes, by e-mail.", thenSees: Overview);
        await _seller.ChooseAsync("Finish", thenSees: "Lamps and rugs │ Success │ Knowledge base │ 4");
    }
}
