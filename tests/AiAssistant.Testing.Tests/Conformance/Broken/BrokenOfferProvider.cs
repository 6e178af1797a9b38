using AiAssistant.Offers;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A provider in which some members do something else.</summary>
internal sealed class BrokenOfferProvider(IOfferProvider inner) : IOfferProvider, ILiveOfferLookup
{
    public string Platform => PlatformOf(inner);

    public Func<IOfferProvider, string> PlatformOf { get; init; } = static provider => provider.Platform;

    public Func<IOfferProvider, TenantId, CancellationToken, Task<IReadOnlyList<ConnectedAccount>>> Accounts { get; init; } =
        static (provider, tenant, token) => provider.ListAccountsAsync(tenant, token);

    public Func<IOfferProvider, TenantId, AccountRef, string?, CancellationToken, IAsyncEnumerable<OfferDownload>> Download { get; init; } =
        static (provider, tenant, account, resumeAfter, token) => provider.DownloadAsync(tenant, account, resumeAfter, token);

    public Func<IOfferProvider, TenantId, AccountRef, string, CancellationToken, Task<LiveOffer?>> Live { get; init; } = FindLiveAsync;

    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        Accounts(inner, tenant, cancellationToken);

    public IAsyncEnumerable<OfferDownload> DownloadAsync(TenantId tenant, AccountRef account, string? resumeAfter, CancellationToken cancellationToken =
        default) =>
        Download(inner, tenant, account, resumeAfter, cancellationToken);

    public Task<LiveOffer?> FindLiveAsync(TenantId tenant, AccountRef account, string offerId, CancellationToken cancellationToken = default) =>
        Live(inner, tenant, account, offerId, cancellationToken);

    /// <summary>The right look-up: what a download says now.</summary>
    public static async Task<LiveOffer?> FindLiveAsync(IOfferProvider provider, TenantId tenant, AccountRef account, string offerId,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var step = await provider.DownloadAsync(tenant, account, null, cancellationToken).FirstOrDefaultAsync(step =>
            step.Offer?.Id == offerId, cancellationToken);
        return step?.Offer is { } offer ? new LiveOffer(offer.Price, offer.Stock, offer.Availability, new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero))
            : null;
    }
}
