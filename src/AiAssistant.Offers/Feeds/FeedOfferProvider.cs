using System.Runtime.CompilerServices;
using AiAssistant.Offers.Feeds.Sources;
using Microsoft.Extensions.Options;

namespace AiAssistant.Offers.Feeds;

/// <summary>Offers from product feeds.</summary>
/// <remarks>
/// Every step of a feed whose states can be told apart has a checkpoint. Resuming reads the feed again from its start, since no format can be entered in the middle,
/// but gives only what came after.
/// </remarks>
internal sealed class FeedOfferProvider(FeedSources sources, IOptions<FeedOptions> options, TimeProvider clock) : IOfferProvider
{
    public string Platform => Feed.Platform;

    public Task<IReadOnlyList<ConnectedAccount>> ListAccountsAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ConnectedAccount>>(
            [.. options.Value.Feeds.Where(feed => feed.Tenant == tenant).Select(feed => new ConnectedAccount(feed.Account, feed.Name))]);
    }

    public async IAsyncEnumerable<OfferDownload> DownloadAsync(
        TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        cancellationToken.ThrowIfCancellationRequested();
        var feed = Find(tenant, account);
        var fault = new FeedFault(feed.Name);
        var reader = new FeedReader(options.Value, clock);
        var body = await sources.OpenAsync(feed, fault, cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var checkpoint = new FeedCheckpoint(body.State);
            var passed = checkpoint.ItemsBefore(resumeAfter);
            var items = 0L;
            await foreach (var download in reader.ReadAsync(body, feed.Encoding, fault, cancellationToken).ConfigureAwait(false))
            {
                if (++items > passed)
                {
                    yield return download with { Checkpoint = checkpoint.After(items), StartsOver = items == 1 && resumeAfter is not null };
                }
            }
        }
    }

    private Feed Find(TenantId tenant, AccountRef account) =>
        options.Value.Feeds.FirstOrDefault(feed => feed.Tenant == tenant && feed.Account == account)
        ?? throw new FeedFault(account.AccountId).Of(FeedCodes.AccountUnknown, "the tenant has no feed of this account. Add it to FeedOptions.Feeds.");
}
