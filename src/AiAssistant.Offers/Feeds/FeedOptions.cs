namespace AiAssistant.Offers.Feeds;

/// <summary>Which product feeds there are, and what bounds them. Validated at start.</summary>
public sealed class FeedOptions
{
    /// <summary>The feeds of all tenants, each tenant's in the order to show.</summary>
    /// <value>The default is none.</value>
    public IList<Feed> Feeds { get; } = [];

    /// <summary>
    /// Whether addresses may lead to this machine and its private networks (loopback, 10.0.0.0/8, 169.254.0.0/16 and so on). Only for hosts whose feeds are
    /// all their own: else a seller could read what only the machine may.
    /// </summary>
    /// <value>The default is false.</value>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>
    /// A directory in which the last body of each address is kept, so that a server that says "not modified" need not send it again; made when it does not exist.
    /// A file a feed, each at most <see cref="MaxDownloadBytes"/>; it may be emptied at any time.
    /// </summary>
    /// <value>The default is null: nothing is kept.</value>
    public string? CacheDirectory { get; set; }

    /// <summary>The most bytes that an address may send, as they are transferred; at least 1,024.</summary>
    /// <value>The default is 2 GiB.</value>
    public long MaxDownloadBytes { get; set; } = 2L << 30;

    /// <summary>The most bytes of a feed, unpacked; at least 1,024.</summary>
    /// <value>The default is 16 GiB.</value>
    public long MaxBytes { get; set; } = 16L << 30;

    /// <summary>The most items of a feed, bad ones included; at least 1.</summary>
    /// <value>The default is 5,000,000.</value>
    public long MaxItems { get; set; } = 5_000_000;

    /// <summary>The longest time that one download of an address may take, from the request to the last item; from 1 second to 1 day.</summary>
    /// <value>The default is 2 hours.</value>
    public TimeSpan DownloadTimeout { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The longest time for which an address may send nothing; from 1 second to 1 day.</summary>
    /// <value>The default is 1 minute.</value>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromMinutes(1);
}
