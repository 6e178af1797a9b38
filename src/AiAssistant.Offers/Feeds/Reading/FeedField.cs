namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>A field with its raw value.</summary>
internal readonly record struct FeedField(string Name, string Value, FeedFieldOrigin Origin);
