using System.Globalization;
using System.Xml;

namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>A name table that does not grow without end: the reader keeps every XML name it meets for as long as it lives.</summary>
internal sealed class BoundedNameTable(FeedFault fault) : NameTable
{
    private int _count;
    private int _characters;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string name)
    {
        _characters += name.Length;
        return ++_count > FeedLimits.XmlNames ? throw TooMany("different names of elements and attributes", FeedLimits.XmlNames)
            : _characters > FeedLimits.XmlNameCharacters ? throw TooMany("characters for different names and namespaces", FeedLimits.XmlNameCharacters)
            : name;
    }

    private OfferProviderException TooMany(string what, int limit) => fault.Of(
        FeedCodes.XmlTooComplex,
        $"it uses more than {limit} {what}. Export plain Google product data.",
        place: null,
        limit.ToString(CultureInfo.InvariantCulture));
}
