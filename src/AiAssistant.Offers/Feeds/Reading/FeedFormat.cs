namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>Tells the format by the content, not by a name.</summary>
internal static class FeedFormat
{
    public static async Task<IFeedItemReader> OpenAsync(FeedTextReader text, FeedFault fault, CancellationToken cancellationToken)
    {
        var head = await text.PeekAsync().ConfigureAwait(false);
        var start = head.Span.TrimStart();
        if (start.IsEmpty && text.IsAtEnd)
        {
            throw fault.Of(FeedCodes.Empty, "it is empty. Export the feed again.");
        }

        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            throw fault.WebPage();
        }

        if (start.StartsWith("<"))
        {
            return new XmlItemReader(text, fault);
        }

        var firstRow = start.IndexOfAny('\r', '\n') is var end and >= 0 ? start[..end] : start;
        if (!firstRow.Contains('\t') || firstRow.Contains('\0'))
        {
            throw fault.Of(
                FeedCodes.FormatUnknown,
                "it is neither RSS 2.0 nor Atom nor tab-separated text with names in the first row. Export Google product data in one of them, packed by gzip or not at all.");
        }

        return await TabSeparatedItemReader.OpenAsync(text, fault, cancellationToken).ConfigureAwait(false);
    }
}
