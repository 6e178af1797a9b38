namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>Names of the product data specification that both formats treat apart.</summary>
internal static class FeedFieldNames
{
    public const string Id = "id";

    public const string Title = "title";

    public const string ProductDetail = "product_detail";

    public const string ProductHighlight = "product_highlight";
}
