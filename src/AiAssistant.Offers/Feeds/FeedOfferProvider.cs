using System.Runtime.CompilerServices;
using AiAssistant.Offers.Feeds.Mapping;
using AiAssistant.Offers.Feeds.Reading;
using Microsoft.Extensions.Options;

namespace AiAssistant.Offers.Feeds;

/// <summary>Offers from product feed files.</summary>
/// <remarks>Every step has a checkpoint. Resuming reads the file again from its start, since neither format can be entered in the middle, but gives only what came after.</remarks>
internal sealed class FeedOfferProvider(IOptions<FeedOptions> options, TimeProvider clock) : IOfferProvider
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
        var stream = Open(feed, fault);
        await using (stream.ConfigureAwait(false))
        {
            var start = StateOf(stream);
            var passed = FeedCheckpoint.ItemsBefore(resumeAfter, start);
            var items = 0L;
            await foreach (var download in ReadAsync(stream, fault, cancellationToken).ConfigureAwait(false))
            {
                if (++items > passed)
                {
                    yield return download with { Checkpoint = (start with { Items = items }).ToString(), StartsOver = items == 1 && resumeAfter is not null };
                }
            }

            if (StateOf(stream) != start)
            {
                throw fault.Passing(FeedCodes.Changed, "the file was changed while it was read. Write feeds to another file and rename it when it is complete.", null);
            }
        }
    }

    /// <summary>Reads a feed from any stream; what a file adds is above.</summary>
    internal async IAsyncEnumerable<OfferDownload> ReadAsync(Stream stream, FeedFault fault, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new FeedTextReader(stream, fault, cancellationToken);
        using var items = await FaultsOf(FeedFormat.OpenAsync(text, fault, cancellationToken), fault).ConfigureAwait(false);
        var mapping = new OfferMapping(clock.GetUtcNow());
        while (await FaultsOf(items.ReadAsync(cancellationToken), fault).ConfigureAwait(false) is { } item)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return mapping.Map(item);
        }
    }

    private static async Task<T> FaultsOf<T>(Task<T> reading, FeedFault fault)
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw fault.Passing(FeedCodes.Unreadable, "reading failed. It is tried again; if it lasts, check the disk or the network share.", exception);
        }
    }

    private static FileStream Open(Feed feed, FeedFault fault)
    {
        try
        {
            return new FileStream(feed.Path, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                BufferSize = 0,
            });
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw fault.From(exception, FeedCodes.Missing, "there is no such file. Check the path in FeedOptions.Feeds, or export the feed first.");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException)
        {
            throw fault.From(exception, FeedCodes.Forbidden, "it is a directory, or may not be read. Check the path in FeedOptions.Feeds and let the process read the file.");
        }
        catch (IOException exception)
        {
            throw fault.Passing(FeedCodes.Unreadable, "opening failed. It is tried again; if it lasts, check the disk or the network share.", exception);
        }
    }

    private static FeedCheckpoint StateOf(FileStream stream) => new(stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle), Items: 0);

    private Feed Find(TenantId tenant, AccountRef account) =>
        options.Value.Feeds.FirstOrDefault(feed => feed.Tenant == tenant && feed.Account == account)
        ?? throw new FeedFault(account.AccountId).Of(FeedCodes.AccountUnknown, "the tenant has no feed of this account. Add it to FeedOptions.Feeds.");
}
