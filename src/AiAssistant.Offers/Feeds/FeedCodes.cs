namespace AiAssistant.Offers.Feeds;

/// <summary>The stable codes of what is wrong with a feed (<c>feed.…</c>, the whole file fails) or with one of its items (<c>offer.…</c>, it is skipped).</summary>
/// <remarks>
/// A price that cannot be read for certain does not skip its item: the offer comes without it, since everything else about the product is still right,
/// and an offer without a price is answered as "the shop does not say".
/// </remarks>
internal static class FeedCodes
{
    /// <summary>The tenant has no feed of that account. Argument: the account.</summary>
    public const string AccountUnknown = "feed.account.unknown";

    /// <summary>There is no such file. Argument: the feed's name.</summary>
    public const string Missing = "feed.missing";

    /// <summary>The file may not be read. Argument: the feed's name.</summary>
    public const string Forbidden = "feed.forbidden";

    /// <summary>The file could not be read to its end; it may pass. Argument: the feed's name.</summary>
    public const string Unreadable = "feed.unreadable";

    /// <summary>The file was changed while it was read; it may pass. Argument: the feed's name.</summary>
    public const string Changed = "feed.changed";

    /// <summary>The file is empty. Argument: the feed's name.</summary>
    public const string Empty = "feed.empty";

    /// <summary>The file is neither RSS 2.0 nor tab-separated text. Argument: the feed's name.</summary>
    public const string FormatUnknown = "feed.format.unknown";

    /// <summary>The text is not valid in its encoding. Arguments: the feed's name, the encoding, the byte's place counted from 0 (empty for UTF-16).</summary>
    public const string EncodingInvalid = "feed.encoding.invalid";

    /// <summary>There is a document type definition, by which a file could reach others. Argument: the feed's name.</summary>
    public const string Dtd = "feed.dtd";

    /// <summary>The XML ends too early. Argument: the feed's name.</summary>
    public const string Truncated = "feed.truncated";

    /// <summary>The XML is not well-formed. Argument: the feed's name.</summary>
    public const string XmlInvalid = "feed.xml.invalid";

    /// <summary>The XML is nested too deeply, or uses too many different names. Arguments: the feed's name, the limit.</summary>
    public const string XmlTooComplex = "feed.xml.complex";

    /// <summary>One item, row or tag is too long to be a product. Arguments: the feed's name, the limit in characters.</summary>
    public const string ItemTooLong = "feed.item.long";

    /// <summary>The first row does not name a column that is needed. Arguments: the feed's name, the columns.</summary>
    public const string ColumnsMissing = "feed.columns.missing";

    /// <summary>The item has no id.</summary>
    public const string IdMissing = "offer.id.missing";

    /// <summary>The item has no title.</summary>
    public const string TitleMissing = "offer.title.missing";

    /// <summary>The id, the title or another field is too long.</summary>
    public const string FieldTooLong = "offer.field.long";

    /// <summary>The row has fewer columns than the first one.</summary>
    public const string RowTooShort = "offer.row.short";

    /// <summary>The row has more columns than the first one: a tab inside a field has moved the rest.</summary>
    public const string RowTooLong = "offer.row.long";

    /// <summary>A quotation mark is opened and not closed in its row.</summary>
    public const string QuoteUnclosed = "offer.quote.unclosed";
}
