namespace AiAssistant.Offers.Feeds;

/// <summary>Which product feed files there are. Validated at start.</summary>
public sealed class FeedOptions
{
    /// <summary>The feeds of all tenants, each tenant's in the order to show. Default: none.</summary>
    public IList<Feed> Feeds { get; } = [];
}
