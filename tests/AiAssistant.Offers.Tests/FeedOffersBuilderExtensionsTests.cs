using AiAssistant.Offers.Feeds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AiAssistant.Offers.Tests;

public sealed class FeedOffersBuilderExtensionsTests
{
    private readonly Builder _builder = new(new ServiceCollection());

    [Fact]
    public async Task AddFeedOffers_Twice_IsOneProviderWithBothFeeds()
    {
        _builder.AddFeedOffers(options => options.Feeds.Add(new Feed(default, "a", "A", "a.xml"))).AddFeedOffers(options => options.Feeds.Add(new Feed(default, "b", "B", "b.txt")));
        await using var services = _builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        var provider = Assert.Single(services.GetServices<IOfferProvider>());

        Assert.Equal(["A", "B"], (await provider.ListAccountsAsync(default, TestContext.Current.CancellationToken)).Select(account => account.Name));
    }

    [Fact]
    public void AddFeedOffers_BadFeeds_FailAtStartWithEachReason()
    {
        _builder.AddFeedOffers(options =>
        {
            options.Feeds.Add(new Feed(default, "a", "A", "a.xml"));
            options.Feeds.Add(new Feed(default, "a", " ", ""));
            options.Feeds.Add(new Feed(new TenantId("other"), "a", "Fine", "a.xml"));
        });
        using var services = _builder.Services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "FeedOptions.Feeds[1].Name is empty. Give the name that the seller knows the feed by.",
                "FeedOptions.Feeds[1].Location is empty. Give the path of the feed's file, or its address.",
                "FeedOptions.Feeds[1] has the AccountId 'a' of FeedOptions.Feeds[0] in the same tenant. Give each feed of a tenant an account of its own.",
            ],
            exception.Failures);
    }

    private sealed record Builder(IServiceCollection Services) : IAiAssistantBuilder;
}
