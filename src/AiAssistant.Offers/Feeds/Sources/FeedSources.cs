using System.Net;
using AiAssistant.Offers.Feeds.Caching;
using AiAssistant.Offers.Http;
using Microsoft.Extensions.Options;

namespace AiAssistant.Offers.Feeds.Sources;

/// <summary>Opens feeds, wherever they are.</summary>
internal sealed class FeedSources(IHttpClientFactory clients, IOptions<FeedOptions> options, TimeProvider clock)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "AiAssistant.Offers.Feeds";

    public async Task<FeedBody> OpenAsync(Feed feed, FeedFault fault, CancellationToken cancellationToken)
    {
        if (!feed.IsAddress)
        {
            return FeedFile.Open(feed.Location, fault);
        }

        try
        {
            return await OpenAddressAsync(feed, fault, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpFaultException exception)
        {
            throw FeedHttpFaults.Of(exception, options.Value, fault);
        }
    }

    private async Task<FeedBody> OpenAddressAsync(Feed feed, FeedFault fault, CancellationToken cancellationToken)
    {
        var limits = new HttpLimits(options.Value.MaxDownloadBytes, options.Value.DownloadTimeout, options.Value.StallTimeout);
        var cache = options.Value.CacheDirectory is { } directory ? new FeedCache(directory, limits.Bytes) : null;
        var cached = cache is null ? null : await cache.FindAsync(feed, cancellationToken).ConfigureAwait(false);
        HttpDownload? download = null;
        try
        {
            var request = new HttpDownloadRequest(FeedAddress.Parse(feed.Location)!) { Secret = feed.Credentials?.Secret, Held = cached?.Description.Validators };
            using var client = clients.CreateClient(ClientName);
            download = await HttpDownload.OpenAsync(client, request, limits, clock, cancellationToken).ConfigureAwait(false);
            if (download.Status == HttpStatusCode.NotModified && cached is not null)
            {
                var body = new CachedFeedBody(cached);
                cached = null;
                return body;
            }

            if (FeedHttpFaults.Of(download, fault) is { } refused)
            {
                throw refused;
            }

            var opened = new FeedDownload(download, download.Validators.IsEmpty ? null : cache?.Begin(feed));
            download = null;
            return opened;
        }
        finally
        {
            download?.Dispose();
            if (cached is not null)
            {
                await cached.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
