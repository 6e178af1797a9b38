using System.Globalization;
using AiAssistant.Offers.Feeds.Reading;

namespace AiAssistant.Offers.Feeds.Mapping;

/// <summary>Makes an offer of an item, or says why not.</summary>
/// <param name="now">When the download began: a reduced price counts only in its period.</param>
internal sealed class OfferMapping(DateTimeOffset now)
{
    public OfferDownload Map(FeedItem item)
    {
        var id = PlainText.Line(item.First(FeedFieldNames.Id));
        var title = PlainText.Line(item.First(FeedFieldNames.Title));
        var fault = item.Fault
            ?? (id is null ? FeedCodes.IdMissing : null)
            ?? (title is null ? FeedCodes.TitleMissing : null)
            ?? (id!.Length > FeedLimits.IdCharacters || title!.Length > FeedLimits.TitleCharacters ? FeedCodes.FieldTooLong : null);
        return fault is null
            ? new OfferDownload(OfferOf(item, id!, title!))
            : new OfferDownload(new SkippedOffer(id?.Length <= FeedLimits.IdCharacters ? id : null, item.Place, fault));
    }

    private Offer OfferOf(FeedItem item, string id, string title) => new()
    {
        Id = id,
        Title = VariantTitle.Of(item, title),
        Description = PlainText.Lines(item.First("description")) ?? "",
        Price = PriceText.Parse(item.First("price")),
        SalePrice = SalePeriod.Includes(item.First("sale_price_effective_date"), now) ? PriceText.Parse(item.First("sale_price")) : null,
        Availability = AvailabilityOf(item.First("availability")),
        Stock = StockOf(item.First("quantity") ?? item.First("sell_on_google_quantity")),
        Brand = PlainText.Line(item.First("brand")),
        Category = CategoryOf(item),
        Condition = PlainText.Line(item.First("condition")),
        Gtin = PlainText.Line(item.First("gtin")),
        Mpn = PlainText.Line(item.First("mpn")),
        GroupId = PlainText.Line(item.First("item_group_id")),
        Link = LinkOf(item.First(FeedFieldNames.Link)),
        Attributes = AttributeMapping.Map(item),
        Language = item.Language,
    };

    private static OfferAvailability AvailabilityOf(string? text)
    {
        var letters = string.Concat((text ?? "").Where(char.IsAsciiLetter)).ToLowerInvariant();
        return letters switch
        {
            "instock" => OfferAvailability.InStock,
            "outofstock" => OfferAvailability.OutOfStock,
            "preorder" => OfferAvailability.Preorder,
            "backorder" => OfferAvailability.Backorder,
            _ => OfferAvailability.Unknown,
        };
    }

    private static int? StockOf(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var stock) ? stock : null;

    /// <summary>The shop's own category goes before Google's; a bare number of Google's taxonomy says nothing to a customer.</summary>
    private static string? CategoryOf(FeedItem item) =>
        PlainText.Line(item.First("product_type"))
        ?? (PlainText.Line(item.First("google_product_category")) is { } category && !category.All(char.IsAsciiDigit) ? category : null);

    private static Uri? LinkOf(string? text)
    {
        var trimmed = text?.Trim();
        return trimmed?.Length <= FeedLimits.LinkCharacters
            && Uri.TryCreate(trimmed, UriKind.Absolute, out var link)
            && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) ? link : null;
    }
}
