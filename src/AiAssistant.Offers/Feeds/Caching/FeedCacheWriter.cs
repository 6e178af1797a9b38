using System.Security.Cryptography;
using System.Text.Json;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Caching;

/// <summary>Keeps a body while it is read. Nothing counts before <see cref="CommitAsync"/>; a full disk ends the keeping, not the reading.</summary>
internal sealed class FeedCacheWriter : IAsyncDisposable
{
    private readonly FeedCacheFiles _files;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private FileStream? _body;

    public FeedCacheWriter(FeedCacheFiles files)
    {
        _files = files;
        _body = FeedCacheFiles.Create(files.Unfinished);
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_body is null)
        {
            return;
        }

        try
        {
            _hash.AppendData(bytes.Span);
            await _body.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            await DropAsync().ConfigureAwait(false);
        }
    }

    /// <summary>All of the body was written: it becomes what is kept. The body takes its place before the description that vouches for it.</summary>
    public async Task CommitAsync(HttpValidators validators, IReadOnlyList<string> packing, string? charset, CancellationToken cancellationToken)
    {
        if (_body is null)
        {
            return;
        }

        try
        {
            var description = new CachedFeedDescription(validators, packing, charset, _body.Position, Convert.ToHexStringLower(_hash.GetHashAndReset()));
            await _body.DisposeAsync().ConfigureAwait(false);
            _body = null;
            File.Delete(_files.Description);
            File.Move(_files.Unfinished, _files.Body, overwrite: true);
            var file = FeedCacheFiles.Create(_files.Description);
            await using (file.ConfigureAwait(false))
            {
                await JsonSerializer.SerializeAsync(file, description, FeedCacheJson.Default.CachedFeedDescription, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _files.Drop();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync().ConfigureAwait(false);
        _hash.Dispose();
    }

    private async ValueTask DropAsync()
    {
        if (_body is not { } body)
        {
            return;
        }

        _body = null;
        try
        {
            await body.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // What could not be flushed is deleted anyway.
        }

        FeedCacheFiles.Delete(_files.Unfinished);
    }
}
