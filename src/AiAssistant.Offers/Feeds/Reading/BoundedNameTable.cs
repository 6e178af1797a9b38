using System.Globalization;
using System.Xml;

namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>A name table that does not grow without end: the reader keeps every XML name it meets for as long as it lives.</summary>
internal sealed class BoundedNameTable(FeedFault fault) : NameTable
{
    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string name) => ++_count <= FeedLimits.XmlNames
        ? name
        : throw fault.Of(
            FeedCodes.XmlTooComplex,
            $"it uses more than {FeedLimits.XmlNames} different names of elements and attributes. Export plain Google product data.",
            place: null,
            FeedLimits.XmlNames.ToString(CultureInfo.InvariantCulture));
}
