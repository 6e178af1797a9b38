using System.Collections.Frozen;

namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>
/// The names of the product data specification (Google Merchant Center) that are of use in an answer. Others, which serve advertising or are a shop's own,
/// are passed over, however long they are.
/// </summary>
internal static class FeedFieldNames
{
    public const string Id = "id";

    public const string Title = "title";

    public const string Link = "link";

    public const string ProductDetail = "product_detail";

    public const string ProductHighlight = "product_highlight";

    /// <summary>What tells the variants of one product apart, in the order in which a title names it.</summary>
    public static IReadOnlyList<string> Distinctions { get; } = ["color", "size", "material", "pattern"];

    /// <summary>Properties with a text.</summary>
    public static FrozenSet<string> Texts { get; } = FrozenSet.ToFrozenSet(
    [
        "color", "size", "material", "pattern", "gender", "age_group", "size_system", "size_type", ProductHighlight, "energy_efficiency_class", "multipack",
        "is_bundle", "adult", "availability_date", "expiration_date", "min_handling_time", "max_handling_time", "unit_pricing_measure", "unit_pricing_base_measure",
    ]);

    /// <summary>Properties with a number and a unit.</summary>
    public static FrozenSet<string> Measures { get; } = FrozenSet.ToFrozenSet(
    [
        "shipping_weight", "shipping_length", "shipping_width", "shipping_height", "product_weight", "product_length", "product_width", "product_height",
    ]);

    private static FrozenSet<string> Known { get; } = FrozenSet.ToFrozenSet(
    [
        Id, Title, "description", Link, "availability", "quantity", "sell_on_google_quantity", "price", "sale_price", "sale_price_effective_date", "brand",
        "gtin", "mpn", "condition", "product_type", "google_product_category", "item_group_id", .. Texts, .. Measures,
    ]);

    public static bool IsKnown(string name) => Known.Contains(name);
}
