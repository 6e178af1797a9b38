namespace AiAssistant.Offers.Feeds;

/// <summary>The stable codes of what is wrong with a feed (<c>feed.…</c>, the whole fails) or with one of its items (<c>offer.…</c>, it is skipped).</summary>
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

    /// <summary>The host lies in a private network. Arguments: the feed's name, the host.</summary>
    public const string AddressPrivate = "feed.address.private";

    /// <summary>The address redirects to a host in a private network. Arguments: the feed's name, the host.</summary>
    public const string RedirectPrivate = "feed.redirect.private";

    /// <summary>The address redirects too often. Arguments: the feed's name, the limit.</summary>
    public const string TooManyRedirects = "feed.redirect.tooMany";

    /// <summary>The address redirects in a circle. Argument: the feed's name.</summary>
    public const string RedirectLoop = "feed.redirect.loop";

    /// <summary>The address redirects from https to http. Arguments: the feed's name, the host.</summary>
    public const string RedirectInsecure = "feed.redirect.insecure";

    /// <summary>The address redirects to what is no http or https address. Argument: the feed's name.</summary>
    public const string RedirectInvalid = "feed.redirect.invalid";

    /// <summary>There is no host of that name. Arguments: the feed's name, the host.</summary>
    public const string HostUnknown = "feed.host.unknown";

    /// <summary>There is no connection to the host; it may pass. Arguments: the feed's name, the host.</summary>
    public const string Unreachable = "feed.unreachable";

    /// <summary>The host's certificate is not trusted. Arguments: the feed's name, the host.</summary>
    public const string NotTrusted = "feed.notTrusted";

    /// <summary>The connection ended before all was there; it may pass. Argument: the feed's name.</summary>
    public const string Cut = "feed.cut";

    /// <summary>For too long nothing came; it may pass. Arguments: the feed's name, the limit in seconds.</summary>
    public const string Stalled = "feed.stalled";

    /// <summary>The download took too long; it may pass. Arguments: the feed's name, the limit in minutes.</summary>
    public const string TimedOut = "feed.timedOut";

    /// <summary>The headers of the server's response are too long. Argument: the feed's name.</summary>
    public const string HeadersTooLong = "feed.headers.long";

    /// <summary>The server does not let anybody, or this one, read the address. Arguments: the feed's name, the status.</summary>
    public const string Unauthorized = "feed.http.unauthorized";

    /// <summary>There is nothing at the address. Arguments: the feed's name, the status.</summary>
    public const string AddressMissing = "feed.http.missing";

    /// <summary>The server is busy; it may pass. Arguments: the feed's name, the status.</summary>
    public const string Busy = "feed.http.busy";

    /// <summary>The server answers with another error. Arguments: the feed's name, the status.</summary>
    public const string ServerFailed = "feed.http.failed";

    /// <summary>There is a web page in the feed's place, such as one to log in. Argument: the feed's name.</summary>
    public const string WebPage = "feed.webPage";

    /// <summary>The server packs the feed in a way that is not known. Arguments: the feed's name, what the way is called.</summary>
    public const string PackingUnknown = "feed.packing.unknown";

    /// <summary>The feed is packed and cannot be unpacked. Argument: the feed's name.</summary>
    public const string PackedInvalid = "feed.packed.invalid";

    /// <summary>The feed is packed and ends too early. Argument: the feed's name.</summary>
    public const string PackedTruncated = "feed.packed.truncated";

    /// <summary>The feed unpacks to far more than feeds do. Arguments: the feed's name, how many times its size.</summary>
    public const string PackedBomb = "feed.packed.bomb";

    /// <summary>The feed is too long, packed or unpacked. Arguments: the feed's name, the limit with its unit.</summary>
    public const string TooManyBytes = "feed.bytes.tooMany";

    /// <summary>The feed has too many items. Arguments: the feed's name, the limit.</summary>
    public const string TooManyItems = "feed.items.tooMany";

    /// <summary>The file is empty. Argument: the feed's name.</summary>
    public const string Empty = "feed.empty";

    /// <summary>It is neither RSS 2.0 nor Atom nor tab-separated text. Argument: the feed's name.</summary>
    public const string FormatUnknown = "feed.format.unknown";

    /// <summary>The text is not valid in its encoding. Arguments: the feed's name, the encoding, the byte's place counted from 0, after unpacking.</summary>
    public const string EncodingInvalid = "feed.encoding.invalid";

    /// <summary>The encoding that is declared is not known. Arguments: the feed's name, what the encoding is called.</summary>
    public const string EncodingUnknown = "feed.encoding.unknown";

    /// <summary>There is a document type definition, by which a file could reach others. Argument: the feed's name.</summary>
    public const string Dtd = "feed.dtd";

    /// <summary>The XML ends too early. Argument: the feed's name.</summary>
    public const string Truncated = "feed.truncated";

    /// <summary>The XML is not well-formed. Argument: the feed's name.</summary>
    public const string XmlInvalid = "feed.xml.invalid";

    /// <summary>The XML is nested too deeply, or uses too many or too long names. Arguments: the feed's name, the limit.</summary>
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
