namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>One <c>product_detail</c>, raw.</summary>
internal readonly record struct FeedDetail(string Section, string Name, string Value);
