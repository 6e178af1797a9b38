namespace AiAssistant.Offers;

/// <summary>Optional beside <see cref="IOfferProvider"/>: price and stock as they are now. Found with <c>is</c>.</summary>
/// <remarks>Thread-safety and tenants as for <see cref="IOfferProvider"/>. A failure or a slow reply is not an error of the answer: the stored values keep serving, with their age.</remarks>
public interface ILiveOfferLookup
{
    /// <summary>Asks the shop for one offer's price and stock.</summary>
    /// <param name="tenant">Who connected the account.</param>
    /// <param name="account">The account.</param>
    /// <param name="offerId">The offer.</param>
    /// <param name="cancellationToken">Cancels the call; the library sets a short time limit.</param>
    /// <returns>What the shop says now; null when it does not know the offer (any more).</returns>
    /// <exception cref="OfferProviderException">The shop could not be asked.</exception>
    Task<LiveOffer?> FindLiveAsync(TenantId tenant, AccountRef account, string offerId, CancellationToken cancellationToken = default);
}
