using AiAssistant;
using AiAssistant.Offers;
using AiAssistant.Offers.Feeds;
using AiAssistant.Offers.Feeds.Sources;
using AiAssistant.Offers.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers product feeds.</summary>
public static class FeedOffersBuilderExtensions
{
    private const string UserAgent = "AiAssistant-Feeds/1.0";
    private const string Accept = "application/rss+xml, application/atom+xml, application/xml, text/xml, text/tab-separated-values, text/plain, */*;q=0.5";

    /// <summary>Adds the offer provider for product feeds, files and addresses (platform <c>feed</c>). Called again, it adds more feeds.</summary>
    /// <param name="builder">What <c>services.AddAiAssistant(…)</c> returned.</param>
    /// <param name="configure">Adds feeds, such as <c>options => options.Feeds.Add(new Feed(tenant, "main", "My shop", "https://shop.example/feed.xml"))</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// A feed without account, name or location, two of one tenant with the same account, and limits out of range fail at start with an
    /// <see cref="OptionsValidationException"/>. Addresses are read by the HTTP client <c>AiAssistant.Offers.Feeds</c>: without a proxy, cookies or logs.
    /// </remarks>
    public static IAiAssistantBuilder AddFeedOffers(this IAiAssistantBuilder builder, Action<FeedOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<FeedOptions, FeedOptionsValidator>().Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHostResolver, SystemHostResolver>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOfferProvider, FeedOfferProvider>());
        if (services.All(static service => service.ServiceType != typeof(FeedSources)))
        {
            services.AddSingleton<FeedSources>();
            AddClient(services);
        }

        return builder;
    }

    private static void AddClient(IServiceCollection services) =>
        // Nothing is logged: a feed's path and query may hold the seller's key.
        services.AddHttpClient(FeedSources.ClientName, ConfigureClient).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(static provider =>
            GuardedHandler.Create(provider.GetRequiredService<IHostResolver>(), provider.GetRequiredService<IOptions<FeedOptions>>().Value.AllowPrivateNetworks));

    private static void ConfigureClient(HttpClient client)
    {
        // Both times are bounded by the feed's options, on the host's clock.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.Add("User-Agent", UserAgent);
        client.DefaultRequestHeaders.Add("Accept", Accept);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br, deflate");
    }
}
