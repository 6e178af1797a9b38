using System.Globalization;
using System.Text;
using System.Xml;

namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>Reads the items of RSS 2.0 and of Atom, with fields of the product data namespace and the dialect's own.</summary>
internal sealed class XmlItemReader : IFeedItemReader
{
    private static readonly string[] GoogleNamespaces = ["http://base.google.com/ns/1.0", "https://base.google.com/ns/1.0"];
    private readonly FeedTextReader _text;
    private readonly FeedFault _fault;
    private readonly XmlReader _xml;
    private readonly StringBuilder _value = new();
    private XmlFeedShape? _shape;
    private string? _language;
    private long _items;

    public XmlItemReader(FeedTextReader text, FeedFault fault)
    {
        _text = text;
        _fault = fault;
        _xml = XmlReader.Create(text, new XmlReaderSettings
        {
            Async = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNameTable(fault),
        });
    }

    public async Task<FeedItem?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await MoveAsync(cancellationToken).ConfigureAwait(false))
            {
                _text.BeginItem();
                if (_xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                _shape ??= ShapeOfRoot();
                if (_xml.Depth != _shape.ItemDepth || _xml.NamespaceURI != _shape.Namespace)
                {
                    continue;
                }

                if (_xml.LocalName == _shape.Item)
                {
                    return await ReadItemAsync(_shape, cancellationToken).ConfigureAwait(false);
                }

                if (_xml.LocalName == "language" && _shape == XmlFeedShape.Rss)
                {
                    _language = LanguageOf(await ReadTextAsync(cancellationToken).ConfigureAwait(false));
                }
            }

            return null;
        }
        catch (XmlException exception)
        {
            throw FaultOf(exception);
        }
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>The two letters of a tag such as <c>en-us</c>.</summary>
    private static string? LanguageOf(string tag)
    {
        var trimmed = tag.AsSpan().Trim();
        var end = trimmed.IndexOfAny('-', '_');
        var language = end < 0 ? trimmed : trimmed[..end];
        return language.Length == 2 && char.IsAsciiLetter(language[0]) && char.IsAsciiLetter(language[1]) ? language.ToString().ToLowerInvariant() : null;
    }

    private async Task<FeedItem> ReadItemAsync(XmlFeedShape shape, CancellationToken cancellationToken)
    {
        // What xml:lang says, here or around, is nearer to the item than the channel's language.
        var item = new FeedItem(string.Create(CultureInfo.InvariantCulture, $"item {++_items}"), LanguageOf(_xml.XmlLang) ?? _language);
        if (_xml.IsEmptyElement)
        {
            return item;
        }

        while (await MoveAsync(cancellationToken).ConfigureAwait(false) && _xml.Depth > shape.ItemDepth)
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.Depth > shape.ItemDepth + 1)
            {
                continue;
            }

            var isGoogle = GoogleNamespaces.Contains(_xml.NamespaceURI);
            if (!isGoogle && _xml.NamespaceURI != shape.Namespace)
            {
                continue;
            }

            var name = _xml.LocalName.ToLowerInvariant();
            if (name == FeedFieldNames.ProductDetail)
            {
                item.Add(await ReadDetailAsync(cancellationToken).ConfigureAwait(false));
            }
            else if (isGoogle)
            {
                item.Add(name, await ReadTextAsync(cancellationToken).ConfigureAwait(false));
            }
            else
            {
                await ReadPlainAsync(item, shape, name, cancellationToken).ConfigureAwait(false);
            }
        }

        return item;
    }

    private async Task ReadPlainAsync(FeedItem item, XmlFeedShape shape, string name, CancellationToken cancellationToken)
    {
        var (field, origin) = shape.Field(name);
        if (shape == XmlFeedShape.Atom && name == FeedFieldNames.Link)
        {
            // Of Atom's links only the page itself is the product's; others lead to pictures and feeds.
            if (_xml.GetAttribute("rel") is null or "alternate" && _xml.GetAttribute("href") is { } address)
            {
                item.Add(field, address, origin);
            }
        }
        else
        {
            item.Add(field, await ReadTextAsync(cancellationToken).ConfigureAwait(false), origin);
        }
    }

    private async Task<FeedDetail> ReadDetailAsync(CancellationToken cancellationToken)
    {
        var detail = new FeedDetail("", "", "");
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            return detail;
        }

        while (await MoveAsync(cancellationToken).ConfigureAwait(false) && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var part = _xml.LocalName;
            var value = await ReadTextAsync(cancellationToken).ConfigureAwait(false);
            detail = part switch
            {
                "section_name" => detail with { Section = value },
                "attribute_name" => detail with { Name = value },
                "attribute_value" => detail with { Value = value },
                _ => detail,
            };
        }

        return detail;
    }

    /// <summary>The text of the present element; markup that was not escaped counts as line breaks. Leaves the reader on its end.</summary>
    private async Task<string> ReadTextAsync(CancellationToken cancellationToken)
    {
        _value.Clear();
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            return "";
        }

        while (await MoveAsync(cancellationToken).ConfigureAwait(false) && _xml.Depth > depth)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                _value.Append(await _xml.GetValueAsync().ConfigureAwait(false));
            }
            else
            {
                _value.Append('\n');
            }
        }

        return _value.ToString();
    }

    private async Task<bool> MoveAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!await _xml.ReadAsync().ConfigureAwait(false))
        {
            return false;
        }

        if (_xml.Depth <= FeedLimits.XmlDepth)
        {
            return true;
        }

        var line = (IXmlLineInfo)_xml;
        throw _fault.Of(
            FeedCodes.XmlTooComplex,
            $"elements are nested more than {FeedLimits.XmlDepth} deep. Export plain Google product data.",
            FeedFault.Line(line.LineNumber, line.LinePosition),
            FeedLimits.XmlDepth.ToString(CultureInfo.InvariantCulture));
    }

    private XmlFeedShape ShapeOfRoot() =>
        XmlFeedShape.Of(_xml.LocalName, _xml.NamespaceURI)
        ?? throw (_xml.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase)
            ? _fault.WebPage()
            : _fault.Of(
                FeedCodes.FormatUnknown,
                "it is XML, but neither RSS 2.0 nor Atom: its first element is not <rss>, nor Atom's <feed>. Export Google product data as one of the two."));

    private OfferProviderException FaultOf(XmlException exception)
    {
        var place = exception.LineNumber > 0 ? FeedFault.Line(exception.LineNumber, exception.LinePosition) : null;
        // The exception has no code of its own: a prohibited definition is told by its message, before the first element.
        if (_shape is null && exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase))
        {
            return _fault.From(
                exception, FeedCodes.Dtd, "it has a document type definition (<!DOCTYPE …>), by which a file can reach others. Export the feed without it.", place);
        }

        return _text.IsEndReached
            ? _fault.From(exception, FeedCodes.Truncated, "the file ends before its last element is closed. Export it again and wait until it is complete.", place)
            : _fault.From(exception, FeedCodes.XmlInvalid, "the XML is not well-formed. Correct it there, or export the feed again.", place);
    }
}
