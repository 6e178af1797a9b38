using AiAssistant.Offers;

namespace AiAssistant.Tests.Answering;

/// <summary>A shop whose live look-up hangs, throws or knows nothing.</summary>
internal sealed class BrokenLiveLookup(string how) : IOfferProvider, ILiveOfferLookup
{
    public string Platform => "live";

    public Task<LiveOffer?> FindLiveAsync(TenantId tenant, AccountRef account, string offerId, CancellationToken cancellationToken = default) => how switch
    {
        "hang" => new TaskCompletionSource<LiveOffer?>().Task,
        "throw" => throw new HttpRequestException("secret-key-123"),
        _ => Task.FromResult<LiveOffer?>(null),
    };

    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<OfferDownload> DownloadAsync(TenantId tenant, AccountRef account, string? resumeAfter, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
