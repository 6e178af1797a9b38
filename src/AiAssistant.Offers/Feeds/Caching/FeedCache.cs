using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AiAssistant.Offers.Feeds.Caching;

/// <summary>
/// The last complete body of each address, in a directory: <c>KEY.body</c>, and <c>KEY.json</c>, which is written last and counts only while it matches the
/// body. A cache that does not work is as if there were none: the feed is downloaded.
/// </summary>
internal sealed class FeedCache(string directory, long maxBytes)
{
    private const int MaxDescriptionBytes = 16_384;

    /// <summary>The kept body of a feed; null when there is none that is whole.</summary>
    public async Task<CachedFeed?> FindAsync(Feed feed, CancellationToken cancellationToken)
    {
        var files = FilesOf(feed);
        FileStream? body = null;
        try
        {
            if (await ReadAsync(files.Description, cancellationToken).ConfigureAwait(false) is not { } description)
            {
                return null;
            }

            body = new FileStream(files.Body, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            });
            if (body.Length == description.Length && body.Length <= maxBytes
                && Convert.ToHexStringLower(await SHA256.HashDataAsync(body, cancellationToken).ConfigureAwait(false)) == description.Hash)
            {
                body.Position = 0;
                var found = new CachedFeed(description, body);
                body = null;
                return found;
            }

            files.Drop();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            files.Drop();
            return null;
        }
        finally
        {
            if (body is not null)
            {
                await body.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Begins to keep a body; null when that is not possible, or when another download of the feed does so.</summary>
    public FeedCacheWriter? Begin(Feed feed)
    {
        var files = FilesOf(feed);
        try
        {
            MakeDirectory();
            return new FeedCacheWriter(files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<CachedFeedDescription?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            var description = stream.Length > MaxDescriptionBytes
                ? null
                : await JsonSerializer.DeserializeAsync(stream, FeedCacheJson.Default.CachedFeedDescription, cancellationToken).ConfigureAwait(false);
            return description is { Validators.IsEmpty: false, Packing: { } packing, Hash: not null } && !packing.Contains(null!) ? description : throw new JsonException();
        }
    }

    /// <summary>For this user alone: another one could put a link in the place of a file that is to be written.</summary>
    private void MakeDirectory()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
            return;
        }

        Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private FeedCacheFiles FilesOf(Feed feed)
    {
        // With the lengths no two feeds can be written alike, whatever a tenant or an account is called.
        var (tenant, account) = (feed.Tenant.Value, feed.AccountId);
        var whole = string.Create(CultureInfo.InvariantCulture, $"{tenant.Length}:{tenant}{account.Length}:{account}{feed.Location}");
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
        return new FeedCacheFiles(Path.Combine(directory, key));
    }
}
