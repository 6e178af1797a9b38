using AiAssistant.Offers;

namespace AiAssistant.Tests.Resources;

/// <summary>A provider whose listing of accounts is a callback; it has nothing to download.</summary>
internal sealed class AccountProvider(string platform, Func<TenantId, CancellationToken, Task<IReadOnlyList<ConnectedAccount>>> list) : IOfferProvider
{
    public string Platform => platform;

    /// <summary>One that lists one account.</summary>
    public static AccountProvider Listing(string platform, string account, AccountState state = AccountState.Connected) =>
        new(platform, (_, _) => Task.FromResult<IReadOnlyList<ConnectedAccount>>([new ConnectedAccount(new AccountRef(platform, account), account, state)]));

    public static AccountProvider Failing(string platform, Exception fault) => new(platform, (_, _) => throw fault);

    /// <summary>One that never answers and does not heed cancellation.</summary>
    public static AccountProvider Hanging(string platform) =>
        new(platform, (_, _) => new TaskCompletionSource<IReadOnlyList<ConnectedAccount>>().Task);

    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        list(tenant, cancellationToken);

    public IAsyncEnumerable<OfferDownload> DownloadAsync(
        TenantId tenant, AccountRef account, string? resumeAfter, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<OfferDownload>();
}
