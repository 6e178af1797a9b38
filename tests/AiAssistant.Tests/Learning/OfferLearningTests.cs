using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Learning;

public sealed class OfferLearningTests
{
    private readonly LearningScene _scene = new();

    [Fact]
    [Trait("Requirement", "S15")]
    public async Task Learn_Offer_KeepsFieldsApartFromText()
    {
        var offer = new Offer
        {
            Id = "7",
            Title = "Phone A54",
            Description = string.Concat(Enumerable.Repeat("A fine phone for every day. ", 60)),
            Price = new Money(129.90m, "PLN"),
            SalePrice = new Money(99m, "PLN"),
            Stock = 3,
            Availability = OfferAvailability.InStock,
            Brand = "Acme",
            Attributes = [new OfferAttribute("Battery", ["5000"], "mAh"), new OfferAttribute("@price", ["1"]), new OfferAttribute(" ", ["lost"])],
            Language = "en-GB",
        };
        var learned = await _scene.LearnedAsync((await _scene.AddOffersAsync("Main", offer)).Id);

        var passages = await _scene.PassagesAsync(learned);

        Assert.True(passages.Count > 1);
        Assert.All(passages, passage => Assert.Equal(("7", "Phone A54", "en", ResourceKind.Offers), (passage.Source, passage.Title, passage.Language, passage.Kind)));
        Assert.Equal(
            ["@price=99 PLN", "@regularPrice=129.90 PLN", "@stock=3", "@availability=InStock", "@brand=Acme", "Battery=5000 mAh", "price=1"],
            passages[0].Fields.Select(field => $"{field.Name}={string.Join('|', field.Values)} {field.Unit}".TrimEnd()));
        Assert.All(passages.Skip(1), passage => Assert.Empty(passage.Fields));
    }

    [Fact]
    [Trait("Requirement", "S28")]
    public async Task Refresh_FewOffersChanged_EmbedsOnlyThoseAndReports()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(10));
        await _scene.LearnAsync();
        Assert.Equal(10, _scene.Embeddings.Texts.Count);
        _scene.Embeddings.Texts.Clear();
        _scene.Shop.SetOffers(LearningScene.Tenant, "Main", [.. LearningScene.Offers(9).Skip(1), LearningScene.Offer("o1", "Kettle model one"), LearningScene.Offer("o11")]);

        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal(2, _scene.Embeddings.Texts.Count);
        Assert.Equal((1, 1, 1, 8, 0), (learned.Report!.Added, learned.Report.Changed, learned.Report.Removed, learned.Report.Unchanged, learned.Report.Skipped));
        var passages = await _scene.PassagesAsync(learned);
        Assert.Equal(10, passages.Select(passage => passage.Source).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 10), passages.Select(passage => passage.Id.Ordinal));
        Assert.All(passages, passage => Assert.Equal(learned.Published!.Version, passage.Id.Version));
        Assert.Equal("Kettle model one", passages.Single(passage => passage.Source == "o1").Title);
    }

    [Fact]
    public async Task Refresh_PriceChanged_CountsAsChanged()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        await _scene.LearnAsync();
        _scene.Shop.SetOffers(LearningScene.Tenant, "Main", [.. LearningScene.Offers(2), LearningScene.Offer("o3") with { Price = new Money(1m, "PLN") }]);

        await _scene.Library.RefreshAsync(added.Id, LearningScene.Token);

        Assert.Equal((1, 2), ((await _scene.LearnedAsync(added.Id)).Report!.Changed, (await _scene.ReadAsync(added.Id)).Report!.Unchanged));
    }

    [Fact]
    public async Task Learn_IdComesTwice_LastWins()
    {
        var learned = await _scene.LearnedAsync((await _scene.AddOffersAsync("Main", LearningScene.Offer("a", "Old"), LearningScene.Offer("b"), LearningScene.Offer("a", "New"))).Id);

        Assert.Equal(["Kettle model b", "New"], (await _scene.PassagesAsync(learned)).Select(passage => passage.Title));
        Assert.Equal(2, learned.Report!.Added);
    }

    [Fact]
    public async Task Learn_BadOffers_AreSkippedCountedAndListed()
    {
        var account = _scene.Shop.AddAccount(LearningScene.Tenant, "Main");
        _scene.Shop.SetSteps(LearningScene.Tenant, "Main", [.. LearningScene.Offers(8).Select(offer => new OfferDownload(offer)), new OfferDownload(new SkippedOffer("x", "item 9", "offer.title.missing")), new OfferDownload(LearningScene.Offer("y", " "))]);
        var added = LearningScene.Done(await _scene.Library.AddOffersAsync(LearningScene.Tenant, "Main", account, LearningScene.Token));

        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, 2), (learned.Status, learned.Report!.Skipped));
        Assert.Equal(["item 9", "offer 10"], learned.Report.SkippedOffers.Select(skipped => skipped.Place));
        Assert.Equal(new Finding("offers.skipped", "2") { Severity = FindingSeverity.Warning }, Assert.Single(learned.Warnings));
    }

    [Theory]
    [InlineData(0, 0, "offers.none")]
    [InlineData(7, 2, "offers.tooManySkipped")]
    [Trait("Requirement", "S25")]
    public async Task Learn_FeedNotToBeBelieved_Fails(int offers, int skipped, string code)
    {
        var account = _scene.Shop.AddAccount(LearningScene.Tenant, "Main");
        _scene.Shop.SetSteps(LearningScene.Tenant, "Main", [.. LearningScene.Offers(offers).Select(offer => new OfferDownload(offer)), .. Enumerable.Range(0, skipped).Select(i => new OfferDownload(new SkippedOffer(null, $"item {i}", "offer.id.missing")))]);
        var added = LearningScene.Done(await _scene.Library.AddOffersAsync(LearningScene.Tenant, "Main", account, LearningScene.Token));

        var failed = await _scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Failed, code, false), (failed.Status, failed.Failure!.Code, failed.IsUsable));
    }

    [Theory]
    [InlineData(5, ResourceStatus.Success)]
    [InlineData(4, ResourceStatus.Failed)]
    public async Task Refresh_OffersDrop_MoreThanHalfFailsAndOldVersionServes(int left, ResourceStatus status)
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(10));
        var first = await _scene.LearnedAsync(added.Id);
        _scene.Shop.SetOffers(LearningScene.Tenant, "Main", LearningScene.Offers(left));

        await _scene.Library.RefreshAsync(added.Id, LearningScene.Token);
        var after = await _scene.LearnedAsync(added.Id);

        Assert.Equal(status, after.Status);
        Assert.True(after.IsUsable);
        if (status == ResourceStatus.Failed)
        {
            Assert.Equal(new Finding("offers.dropped", "10", "4", "50"), after.Failure);
            Assert.Equal(first.Published, after.Published);
            Assert.Null(after.RefreshedAt);
        }
    }

    [Fact]
    public async Task Refresh_TextWithoutSpaces_IsUnchanged()
    {
        var unbroken = string.Concat(Enumerable.Repeat("電気ケトルは便利です。", 300));
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offer("o1", description: unbroken), LearningScene.Offer("o2", description: $"{unbroken}\n\nSecond part."));
        await _scene.LearnAsync();

        LearningScene.Done(await _scene.Library.RefreshAsync(added.Id, LearningScene.Token));
        var learned = await _scene.LearnedAsync(added.Id);

        Assert.Equal((0, 2), (learned.Report!.Changed, learned.Report.Unchanged));
    }

    [Fact]
    public async Task Learn_ShortTitles_TakeTheLanguageOfMostOffers()
    {
        const string Description = "Czajnik elektryczny o pojemności dwóch litrów, który szybko gotuje wodę i jest bardzo łatwy do czyszczenia.";
        var learned = await _scene.LearnedAsync((await _scene.AddOffersAsync("Main", LearningScene.Offer("1", "A54 128GB"), LearningScene.Offer("2", "Czajnik", Description))).Id);

        Assert.All(await _scene.PassagesAsync(learned), passage => Assert.Equal("pl", passage.Language));
    }

    [Fact]
    public async Task Learn_MoreThanFitsInMemory_GoesThroughAFile()
    {
        var description = $"first{new string(' ', 30_000)}last";
        var learned = await _scene.LearnedAsync((await _scene.AddOffersAsync("Main", Enumerable.Range(0, 300).Select(i => LearningScene.Offer($"o{i}", null, description)))).Id);

        Assert.Equal((ResourceStatus.Success, 300), (learned.Status, learned.Report!.Added));
    }

    [Fact]
    public async Task Refresh_IndexWithoutLookup_LearnsAllAnew()
    {
        var scene = new LearningScene(new FaultyPassageIndex());
        var added = await scene.AddOffersAsync("Main", LearningScene.Offers(4));
        await scene.LearnAsync();
        scene.Shop.SetOffers(LearningScene.Tenant, "Main", LearningScene.Offers(3));

        await scene.Library.RefreshAsync(added.Id, LearningScene.Token);
        var learned = await scene.LearnedAsync(added.Id);

        Assert.Equal((ResourceStatus.Success, 7), (learned.Status, scene.Embeddings.Texts.Count));
        Assert.Equal((0, 3, 1, 0), (learned.Report!.Added, learned.Report.Changed, learned.Report.Removed, learned.Report.Unchanged));
    }

    [Fact]
    public async Task Learn_IndexEmbedsItself_GetsNoVectors()
    {
        var index = new SelfEmbeddingIndex();
        var scene = new LearningScene(index);

        var learned = await scene.LearnedAsync((await scene.AddOffersAsync("Main", LearningScene.Offers(3))).Id);

        Assert.Equal((ResourceStatus.Success, null), (learned.Status, learned.Published!.Embeddings));
        Assert.False(index.WasGivenVectors);
        Assert.Empty(scene.Embeddings.Texts);
    }

    [Fact]
    public async Task Refresh_OtherEmbeddings_EmbedsAllAnew()
    {
        var added = await _scene.AddOffersAsync("Main", LearningScene.Offers(3));
        await _scene.LearnAsync();
        _scene.Embeddings = new CountingEmbeddings(128);

        await _scene.Library.RefreshAsync(added.Id, LearningScene.Token);
        await _scene.NewWorker().RunOnceAsync(LearningScene.Token);

        var learned = await _scene.ReadAsync(added.Id);
        Assert.Equal((3, 3), (_scene.Embeddings.Texts.Count, learned.Report!.Unchanged));
        Assert.Equal(_scene.Embeddings.Identity, learned.Published!.Embeddings);
    }
}
