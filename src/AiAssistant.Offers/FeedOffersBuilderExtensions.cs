using AiAssistant;
using AiAssistant.Offers;
using AiAssistant.Offers.Feeds;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers product feed files.</summary>
public static class FeedOffersBuilderExtensions
{
    /// <summary>Adds the offer provider for product feed files (platform <c>feed</c>). Called again, it adds more feeds.</summary>
    /// <param name="builder">What <c>services.AddAiAssistant(…)</c> returned.</param>
    /// <param name="configure">Adds feeds, such as <c>options => options.Feeds.Add(new Feed(tenant, "main", "My shop", "feed.xml"))</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>A feed without account, name or path, or two of one tenant with the same account, fail at start with an <see cref="OptionsValidationException"/>.</remarks>
    public static IAiAssistantBuilder AddFeedOffers(this IAiAssistantBuilder builder, Action<FeedOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptionsWithValidateOnStart<FeedOptions, FeedOptionsValidator>().Configure(configure);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IOfferProvider, FeedOfferProvider>());
        return builder;
    }
}
