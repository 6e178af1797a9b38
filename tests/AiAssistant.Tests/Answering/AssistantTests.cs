using System.Text;
using AiAssistant.Answering;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Answering;

public sealed class AssistantTests
{
    [Fact]
    [Trait("Requirement", "S2")]
    public async Task Answer_PredefinedQuestion_SellersWordsWithCitation()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync("Hi, how long until my parcel arrives? Thanks");
        Assert.Equal(OutcomeKind.Answered, outcome.Kind);
        Assert.Equal("Parcels arrive within 3 working days.", outcome.Text);
        var citation = Assert.Single(outcome.Citations);
        Assert.Equal(("DeliveryTimes", "book"), (citation.Source, citation.ResourceName));
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "verify.passed");
    }

    [Fact]
    public async Task Answer_OtherLanguage_FindsTheEntry()
    {
        using var world = await AnsweringWorld.CreateAsync();
        Assert.Equal("Invoice", Assert.Single((await world.AskAsync("Czy wystawiacie faktury?")).Citations).Source);
    }

    [Fact]
    public async Task Answer_SeveralQuestionsOneUnknown_PartialAndSaysSo()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync("Do you issue invoices? Can I return a product?");
        Assert.True(outcome.IsPartial);
        Assert.Equal(UnansweredReason.NoEvidence, outcome.Reason);
        Assert.Contains("Can I return a product?", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_FollowUp_UsesTheQuestionBefore()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync(
        [
            new("1", MessageAuthor.Customer, "How much is shipping?", default),
            new("2", MessageAuthor.Assistant, "We ship with DPD for 4.50 EUR.", default),
            new("3", MessageAuthor.Customer, "and to Germany?", default),
        ], [AnsweringWorld.Book]);
        Assert.Equal("DeliveryMethods", Assert.Single(outcome.Citations).Source);
    }

    [Theory]
    [InlineData("What's the weather like in Paris?", "NoEvidence")]
    [InlineData("Where is my order? No. 4711", "NoEvidence")]
    [InlineData("Do you deliver on Sundays?", "NoEvidence")]
    [InlineData("What does delivery to Spain cost?", "NoEvidence")]
    [InlineData("How long is the warranty of the Summit Pro 40L?", "OfferDoesNotSay")]
    [InlineData("What is the voltage of the Quasar X900 lamp?", "OfferUnknown")]
    public async Task Answer_NothingSaysIt_RefusesWithReason(string text, string reason)
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync(text);
        Assert.Equal((OutcomeKind.Unanswered, reason), (outcome.Kind, outcome.Reason?.Code));
        Assert.Null(outcome.Text);
    }

    [Theory]
    [InlineData("How much is the Summit Pro 40L Backpack?", "7", "129.99 USD")]
    [InlineData("is the lumen 300 headlamp in stock", "8", "out of stock")]
    [InlineData("What is the weight of the Summit Pro 40L backpack?", "7", "1.2 kg")]
    [InlineData("Hello, I love my Lumen 500 headlamp. How long does the battery last?", "9", "20 hours")]
    public async Task Answer_OfferSaysIt_CitesTheOffer(string text, string offer, string said)
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync(text);
        Assert.True(outcome.Text?.Contains(said, StringComparison.Ordinal) == true, string.Join('\n', outcome.Trace.Steps.Select(static step => $"{step.Code} {string.Join(' ', step.Details)}")));
        Assert.Equal(offer, Assert.Single(outcome.Citations).Source);
    }

    [Fact]
    public async Task Answer_TwoOffersFitEqually_AsksOnce()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync("How much is the Lumen headlamp?");
        Assert.Equal(OutcomeKind.Asked, outcome.Kind);
        Assert.Contains("Lumen 300 Headlamp", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("Lumen 500 Headlamp", outcome.Text, StringComparison.Ordinal);
        var again = await world.AskAsync(
        [
            new("1", MessageAuthor.Customer, "How much is the Lumen headlamp?", default),
            new("2", MessageAuthor.Assistant, outcome.Text!, default),
            new("3", MessageAuthor.Customer, "How much is the Lumen headlamp?", default),
        ], [AnsweringWorld.Shop]);
        Assert.NotEqual(OutcomeKind.Asked, again.Kind);
    }

    [Fact]
    [Trait("Requirement", "S35")]
    public async Task Answer_OtherTenantsOrNoResources_NoResource()
    {
        using var world = await AnsweringWorld.CreateAsync();
        TicketMessage[] messages = [new("1", MessageAuthor.Customer, "Do you issue invoices?", default)];
        Assert.Equal(UnansweredReason.NoResource, (await world.AskAsync(messages, [])).Reason);
        Assert.Equal(UnansweredReason.NoResource, (await world.AskAsync(messages, [AnsweringWorld.Book], new TenantId("other"))).Reason);
        Assert.Equal(UnansweredReason.NoEvidence, (await world.AskAsync(messages, [AnsweringWorld.Shop])).Reason);
    }

    [Fact]
    public async Task Answer_MessageBeyondTheLimit_UnsafeInput()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync(new string('a', 1_000_000));
        Assert.Equal(UnansweredReason.UnsafeInput, outcome.Reason);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "understand.tooLong" && step.Details["actual"] == "1000000" && step.Details["limit"] == "100000");
    }

    [Fact]
    [Trait("Requirement", "S33")]
    public async Task Answer_WishForAPerson_AgentRequested()
    {
        using var world = await AnsweringWorld.CreateAsync();
        Assert.Equal(OutcomeKind.AgentRequested, (await world.AskAsync("Do you issue invoices?", "agent")).Kind);
    }

    [Theory]
    [InlineData(typeof(RetrievalException), "RetrievalFailed")]
    [InlineData(typeof(InvalidOperationException), "InternalError")]
    [Trait("Requirement", "S40")]
    public async Task Answer_SearchThrows_IsAnOutcome(Type fault, string reason)
    {
        using var world = await AnsweringWorld.CreateAsync(retriever: new ThrowingRetriever(fault));
        Assert.Equal(reason, (await world.AskAsync("Do you issue invoices?")).Reason?.Code);
    }

    [Fact]
    public async Task Answer_LivePrice_IsUsedAndAFailureDegrades()
    {
        using var live = await AnsweringWorld.CreateAsync(providers: new LiveShop(new LiveOffer(new Money(99.5m, "USD"), 3, OfferAvailability.InStock, default)));
        var outcome = await live.AskAsync("How much is the Summit Pro 40L Backpack?");
        Assert.Contains("99.50 USD", outcome.Text, StringComparison.Ordinal);
        Assert.Equal("7", Assert.Single(outcome.Citations).Source);

        using var broken = await AnsweringWorld.CreateAsync(providers: new LiveShop(null));
        var stored = await broken.AskAsync("How much is the Summit Pro 40L Backpack?");
        Assert.Contains("129.99 USD", stored.Text, StringComparison.Ordinal);
        Assert.Equal([Degradation.LiveLookupFailed], stored.Degradations);
    }

    [Fact]
    public async Task Answer_SameInput_SameOutcome()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var first = await world.AskAsync("How much is shipping and do you issue invoices?");
        var second = await world.AskAsync("How much is shipping and do you issue invoices?");
        Assert.Equal((first.Text, string.Join('|', first.Citations)), (second.Text, string.Join('|', second.Citations)));
    }

    [Theory]
    [InlineData("Milyen különböző méretű a Summit Pro 40L Backpack?")]
    [InlineData("Van különböző színű Lumen 300?")]
    public async Task Answer_DecomposedText_IsRead(string question)
    {
        using var world = await AnsweringWorld.CreateAsync();
        var outcome = await world.AskAsync(question.Normalize(NormalizationForm.FormD));
        Assert.NotEqual(UnansweredReason.InternalError, outcome.Reason);
        Assert.Equal((await world.AskAsync(question)).Reason, outcome.Reason);
    }

    private sealed class ThrowingRetriever(Type fault) : IRetriever
    {
        public Task<RetrievalResult> RetrieveAsync(RetrievalQuery query, CancellationToken cancellationToken = default) => throw (Exception)Activator.CreateInstance(fault)!;
    }

    private sealed class LiveShop(LiveOffer? offer) : IOfferProvider, ILiveOfferLookup
    {
        public string Platform => "live";

        public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<ConnectedAccount>>([]);

        public IAsyncEnumerable<OfferDownload> DownloadAsync(TenantId tenant, AccountRef account, string? resumeAfter, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<OfferDownload>();

        public Task<LiveOffer?> FindLiveAsync(TenantId tenant, AccountRef account, string offerId, CancellationToken cancellationToken = default) =>
            offer is null ? throw new OfferProviderException("down") : Task.FromResult<LiveOffer?>(offer);
    }
}
