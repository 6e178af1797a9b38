using AiAssistant.Offers;

namespace AiAssistant.Resources;

/// <summary>The registered offer providers by platform.</summary>
internal sealed class OfferProviders
{
    private readonly SortedDictionary<string, IOfferProvider> _byPlatform = new(StringComparer.Ordinal);

    public OfferProviders(IEnumerable<IOfferProvider> providers)
    {
        foreach (var provider in providers)
        {
            if (!_byPlatform.TryAdd(provider.Platform, provider))
            {
                throw new InvalidOperationException(
                    $"Two offer providers serve the platform '{provider.Platform}'. Register one {nameof(IOfferProvider)} per platform.");
            }
        }
    }

    /// <summary>All of them, in the order of their platforms' names.</summary>
    public IReadOnlyCollection<IOfferProvider> All => _byPlatform.Values;

    public IOfferProvider? Find(string platform) => _byPlatform.GetValueOrDefault(platform);
}
