using AiAssistant.Offers;

namespace AiAssistant.Testing.Conformance;

/// <summary>
/// What every <see cref="IOfferProvider"/> must get right: accounts of the tenant alone, downloads that are complete or fail, checkpoints, cancellation, clean
/// offers, and live look-ups where it is an <see cref="ILiveOfferLookup"/>.
/// </summary>
public static class OfferProviderConformance
{
    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh provider and a connected account; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<OfferProviderFixture>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return new CaseList<OfferProviderFixture>(createAsync)
            .AddRange(ProviderAccounts.AddTo)
            .AddRange(ProviderDownloads.AddTo)
            .AddRange(ProviderCheckpoints.AddTo)
            .AddRange(ProviderOffers.AddTo)
            .AddRange(ProviderLiveOffers.AddTo)
            .Cases;
    }
}
