using System.Text.Json.Serialization;

namespace AiAssistant.Offers.Feeds.Caching;

/// <summary>How descriptions are written.</summary>
[JsonSerializable(typeof(CachedFeedDescription))]
internal sealed partial class FeedCacheJson : JsonSerializerContext;
