using AiAssistant.Offers;
using AiAssistant.Texts;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Resources;

/// <summary>
/// Asks the offer providers for the accounts that a tenant has connected, each bounded in time. Whatever a provider throws becomes an
/// <see cref="OfferProviderException"/>.
/// </summary>
internal sealed class ConnectedAccounts(OfferProviders providers, TimeProvider time, TimeSpan limit, ILogger logger)
{
    /// <summary>What the seller is told about a provider that failed.</summary>
    public static Finding Explain(OfferProviderException fault, string platform) => fault.Finding ?? new Finding(ResourceCodes.AccountListFailed, platform);

    /// <summary>The accounts of all providers, which are asked at once; those that fail are named by findings.</summary>
    public async Task<AccountList> ListAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll(providers.All.Select(provider => TryListAsync(provider, tenant, cancellationToken))).ConfigureAwait(false);
        return new AccountList([.. lists.SelectMany(list => list.Accounts)], [.. lists.SelectMany(list => list.Findings)]);
    }

    /// <summary>The accounts of all providers; throws when one of them fails.</summary>
    public async Task<IReadOnlyList<ConnectedAccount>> ListAllAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll(providers.All.Select(provider => AskAsync(provider, tenant, cancellationToken))).ConfigureAwait(false);
        return [.. lists.SelectMany(list => list)];
    }

    /// <summary>Why the account cannot be downloaded; null when it can.</summary>
    public async Task<Finding?> CheckAsync(TenantId tenant, AccountRef account, CancellationToken cancellationToken)
    {
        if (providers.Find(account.Platform) is not { } provider)
        {
            return Refused(ResourceCodes.PlatformUnknown, account.Platform);
        }

        var accounts = await AskAsync(provider, tenant, cancellationToken).ConfigureAwait(false);
        return accounts.FirstOrDefault(connected => connected.Account == account) switch
        {
            null => Refused(ResourceCodes.AccountUnknown, account.Platform, account.AccountId),
            { State: AccountState.ConnectAgain } => Refused(ResourceCodes.AccountConnectAgain, account.Platform, account.AccountId),
            _ => null,
        };
    }

    private static Finding Refused(string code, params IReadOnlyList<string> arguments) => new(code, arguments) { Place = FormPlaces.Account };

    private async Task<AccountList> TryListAsync(IOfferProvider provider, TenantId tenant, CancellationToken cancellationToken)
    {
        try
        {
            return new AccountList(await AskAsync(provider, tenant, cancellationToken).ConfigureAwait(false), []);
        }
        catch (OfferProviderException fault)
        {
            return new AccountList([], [Explain(fault, provider.Platform) with { Severity = FindingSeverity.Warning, Place = FormPlaces.Account }]);
        }
    }

    private async Task<ConnectedAccount[]> AskAsync(IOfferProvider provider, TenantId tenant, CancellationToken cancellationToken)
    {
        try
        {
            return await TimeLimit.RunAsync(ListAsync, limit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            ResourcesLog.AccountsNotListed(logger, provider.Platform, fault.GetType().Name);
            throw fault as OfferProviderException ?? Wrap(fault, provider.Platform);
        }

        async Task<ConnectedAccount[]> ListAsync(CancellationToken token) => [.. await provider.ListAccountsAsync(tenant, token).ConfigureAwait(false)];
    }

    private OfferProviderException Wrap(Exception fault, string platform)
    {
        var isTimeout = fault is TimeoutException;
        var seconds = FindingArgument.Of(limit.TotalSeconds);
        var what = isTimeout ? $"did not list its accounts within {seconds} seconds" : "failed to list its accounts";
        return new OfferProviderException($"The offer provider '{platform}' {what}.", fault)
        {
            IsTransient = isTimeout,
            Operation = "list accounts",
            Provider = platform,
            Finding = isTimeout ? new Finding(ResourceCodes.AccountListTimeout, platform, seconds) : null,
        };
    }
}
