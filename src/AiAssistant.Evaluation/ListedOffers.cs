using System.Runtime.CompilerServices;
using AiAssistant.Offers;

namespace AiAssistant.Evaluation;

/// <summary>Offers that were read from a file, as a shop's account. A tenant is connected to one account: its own list.</summary>
/// <param name="offers">The offers of each tenant.</param>
internal sealed class ListedOffers(IReadOnlyDictionary<TenantId, IReadOnlyList<Offer>> offers) : IOfferProvider
{
    /// <summary>The one account.</summary>
    public static readonly AccountRef Account = new("file", "offers");

    public string Platform => Account.Platform;

    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ConnectedAccount>>(offers.ContainsKey(tenant) ? [new ConnectedAccount(Account, "Offers")] : []);

    public async IAsyncEnumerable<OfferDownload> DownloadAsync(
        TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var offer in offers[tenant])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new OfferDownload(offer);
        }
    }
}
