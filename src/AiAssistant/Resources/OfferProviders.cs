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

    public IOfferProvider? Find(string platform) => _byPlatform.GetValueOrDefault(platform);

    public async Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        List<ConnectedAccount> accounts = [];
        foreach (var provider in _byPlatform.Values)
        {
            accounts.AddRange(await provider.ListAccountsAsync(tenant, cancellationToken).ConfigureAwait(false));
        }

        return accounts;
    }

    /// <summary>Why the account cannot be downloaded; null when it can.</summary>
    public async Task<Finding?> CheckAsync(TenantId tenant, AccountRef account, CancellationToken cancellationToken)
    {
        if (Find(account.Platform) is not { } provider)
        {
            return new Finding(ResourceCodes.PlatformUnknown, account.Platform);
        }

        var accounts = await provider.ListAccountsAsync(tenant, cancellationToken).ConfigureAwait(false);
        return accounts.FirstOrDefault(connected => connected.Account == account) switch
        {
            null => new Finding(ResourceCodes.AccountUnknown, account.Platform, account.AccountId),
            { State: AccountState.ConnectAgain } => new Finding(ResourceCodes.AccountConnectAgain, account.Platform, account.AccountId),
            _ => null,
        };
    }
}
