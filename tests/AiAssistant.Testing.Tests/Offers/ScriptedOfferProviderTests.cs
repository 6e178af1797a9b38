using AiAssistant.Offers;

namespace AiAssistant.Testing.Tests;

public sealed class ScriptedOfferProviderTests
{
    private static readonly TenantId Tenant = new("a");
    private readonly ScriptedOfferProvider _provider = new();
    private readonly AccountRef _account;

    public ScriptedOfferProviderTests() => _account = _provider.AddAccount(Tenant, "main", Offers("1", "2", "3"));

    [Fact]
    public async Task ListAccountsAsync_TwoTenants_EachSeesItsOwn()
    {
        _provider.AddAccount(new TenantId("b"), "other");

        var accounts = await _provider.ListAccountsAsync(Tenant, TestContext.Current.CancellationToken);

        Assert.Equal([new ConnectedAccount(_account, "main")], accounts);
    }

    [Fact]
    public async Task DownloadAsync_WholeAccount_GivesOffersWithCheckpoints()
    {
        var steps = await Download(null);

        Assert.Equal([("1", "1"), ("2", "2"), ("3", "3")], steps.Select(step => (step.Offer!.Id, step.Checkpoint!)));
    }

    [Fact]
    public async Task DownloadAsync_ResumeAfter_GoesOn()
    {
        Assert.Equal(["3"], (await Download("2")).Select(step => step.Offer!.Id));
        Assert.Equal([true, false, false], (await Download("no checkpoint")).Select(step => step.StartsOver));
        Assert.Equal(["2", "no checkpoint"], _provider.Downloads.Select(call => call.ResumeAfter));
    }

    [Fact]
    public async Task DownloadAsync_OtherTenantsAccount_Throws()
    {
        var enumeration = _provider.DownloadAsync(new TenantId("b"), _account, null, TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<OfferProviderException>(async () => await enumeration.ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal("account.unknown", fault.Finding!.Code);
        Assert.False(fault.IsTransient);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(99, 3)]
    public async Task FailAfter_SomeSteps_FailsOnceThenPasses(int after, int expected)
    {
        _provider.FailAfter(Tenant, "main", after, isTransient: false, new Finding("shop.gone"));
        var given = new List<OfferDownload>();

        var fault = await Assert.ThrowsAsync<OfferProviderException>(async () =>
        {
            await foreach (var step in _provider.DownloadAsync(Tenant, _account, null, TestContext.Current.CancellationToken))
            {
                given.Add(step);
            }
        });

        Assert.Equal(expected, given.Count);
        Assert.Equal((false, new Finding("shop.gone")), (fault.IsTransient, fault.Finding));
        Assert.Equal(3, (await Download(null)).Count);
    }

    [Fact]
    public async Task HangAfter_Cancelled_Ends()
    {
        _provider.HangAfter(Tenant, "main", 1);
        using var cancel = new CancellationTokenSource();
        var given = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var step in _provider.DownloadAsync(Tenant, _account, null, cancel.Token))
            {
                given++;
                cancel.CancelAfter(TimeSpan.Zero);
            }
        });

        Assert.Equal(1, given);
    }

    [Fact]
    public async Task SetSteps_WithSkipped_GivesThem()
    {
        _provider.SetSteps(Tenant, "main", new OfferDownload(new SkippedOffer("9", "item 1", "offer.title.missing")));

        Assert.Equal("9", Assert.Single(await Download(null)).Skipped!.Id);
    }

    private static Offer[] Offers(params string[] ids) => [.. ids.Select(id => new Offer { Id = id, Title = "Offer " + id })];

    private async Task<List<OfferDownload>> Download(string? resumeAfter) =>
        await _provider.DownloadAsync(Tenant, _account, resumeAfter, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
