namespace AiAssistant.Offers;

/// <summary>Where the offers of one platform come from: a shop's interface, or feed files.</summary>
/// <remarks>
/// <para>Thread-safety: members may be called at once from any thread; each download is its own.</para>
/// <para>Tenants: an account is listed and downloaded only for the tenant that connected it.</para>
/// <para>Failures: <see cref="OfferProviderException"/>; when it is transient, learning tries again later, from the last checkpoint, else the resource fails.
/// An exception leaves the published version alone.</para>
/// <para>Limits: the provider bounds sizes and its own waiting; the library bounds the whole download and cancels it.</para>
/// </remarks>
public interface IOfferProvider
{
    /// <summary>The platform's name, as in <see cref="AccountRef.Platform"/>; one provider per platform. Constant.</summary>
    string Platform { get; }

    /// <summary>Lists the accounts that the tenant has connected, in the order to show.</summary>
    /// <param name="tenant">Whose accounts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The accounts; empty when none is connected.</returns>
    Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default);

    /// <summary>Downloads all offers of an account, streamed in constant memory.</summary>
    /// <param name="tenant">Who connected the account.</param>
    /// <param name="account">The account; its platform is this provider's.</param>
    /// <param name="resumeAfter">A checkpoint that an earlier download gave, to go on after it; null starts at the beginning. A checkpoint that no longer
    /// holds starts at the beginning, and the first step says so (<see cref="OfferDownload.StartsOver"/>).</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>
    /// Offers and skipped ones in any order. An id may come again while paging moves: the last one counts. Only an enumeration that ends normally is complete,
    /// and only then do offers that did not come count as removed.
    /// </returns>
    /// <exception cref="OfferProviderException">While enumerating: the shop or the file cannot be read to its end, or (then it is not transient, and nothing
    /// was given) the account is not the tenant's.</exception>
    IAsyncEnumerable<OfferDownload> DownloadAsync(TenantId tenant, AccountRef account, string? resumeAfter, CancellationToken cancellationToken = default);
}
