using AiAssistant.Offers;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about accounts and tenants.</summary>
internal static class ProviderAccounts
{
    private const string OwnAlone = "An account is listed and downloaded only for the tenant that connected it.";

    private static readonly TenantId Stranger = new("a-tenant-that-connected-nothing");

    public static void AddTo(CaseList<OfferProviderFixture> cases) => cases
        .Add("Platform: the platform's name, as in AccountRef.Platform. Constant.", Platform_Always_ThatOfItsAccounts)
        .Add("ListAccountsAsync lists the accounts that the tenant has connected (S18).", ListAccountsAsync_Tenant_ListsItsAccount)
        .Add(OwnAlone, ListAccountsAsync_OtherTenant_DoesNotListIt)
        .Add(OwnAlone, DownloadAsync_OtherTenantsAccount_OfferProviderException)
        .Add("OfferProviderException, while enumerating: the account is not the tenant's.", DownloadAsync_UnknownAccount_OfferProviderException)
        .Add("A cancelled call ends with OperationCanceledException.", ListAccountsAsync_CancelledBefore_Throws);

    private static async Task Platform_Always_ThatOfItsAccounts(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        Expect.That(!string.IsNullOrWhiteSpace(fixture.Provider.Platform), "a platform's name", "a blank one");
        Expect.Equal(fixture.Account.Platform, fixture.Provider.Platform, "the platform");
        foreach (var account in await fixture.Provider.ListAccountsAsync(fixture.Tenant, cancellationToken).ConfigureAwait(false))
        {
            Expect.Equal(fixture.Provider.Platform, account.Account.Platform, $"the platform of the account '{account.Account.AccountId}'");
        }
    }

    private static async Task ListAccountsAsync_Tenant_ListsItsAccount(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var accounts = await fixture.Provider.ListAccountsAsync(fixture.Tenant, cancellationToken).ConfigureAwait(false);
        var listed = accounts.Where(account => account.Account == fixture.Account).ToArray();
        Expect.Equal(1, listed.Length, $"lines of the drop-down list for '{fixture.Account}'");
        Expect.That(!string.IsNullOrWhiteSpace(listed[0].Name), "a name that the seller knows the account by", "a blank one");
    }

    private static async Task ListAccountsAsync_OtherTenant_DoesNotListIt(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var accounts = await fixture.Provider.ListAccountsAsync(Stranger, cancellationToken).ConfigureAwait(false);
        Expect.Sequence([], accounts.Select(account => account.Account), "accounts of a tenant that connected none");
    }

    private static Task DownloadAsync_OtherTenantsAccount_OfferProviderException(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        ExpectRefusedAsync(fixture, Stranger, fixture.Account, cancellationToken);

    private static Task DownloadAsync_UnknownAccount_OfferProviderException(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        ExpectRefusedAsync(fixture, fixture.Tenant, fixture.Account with { AccountId = "an-account-that-nobody-connected" }, cancellationToken);

    private static Task ListAccountsAsync_CancelledBefore_Throws(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        Expect.CancelledAsync(token => fixture.Provider.ListAccountsAsync(fixture.Tenant, token), "ListAccountsAsync");

    private static async Task ExpectRefusedAsync(OfferProviderFixture fixture, TenantId tenant, AccountRef account, CancellationToken cancellationToken)
    {
        var given = 0;
        var fault = await Expect.ThrowsAsync<OfferProviderException>(
            EnumerateAsync,
            $"a download of '{account}' for the tenant '{tenant}'").ConfigureAwait(false);
        Expect.Equal(0, given, "offers given before the exception");
        Expect.That(!fault.IsTransient, "an exception that does not ask to try again", "a transient one");

        async Task EnumerateAsync()
        {
            await foreach (var step in fixture.Provider.DownloadAsync(tenant, account, null, cancellationToken).ConfigureAwait(false))
            {
                given += step.Offer is null ? 0 : 1;
            }
        }
    }
}
