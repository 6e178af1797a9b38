namespace AiAssistant.Offers.Feeds;

/// <summary>What bounds the memory that a hostile or broken feed can take. Lengths in UTF-16 characters.</summary>
internal static class FeedLimits
{
    /// <summary>One item or row with everything in it, or one node outside of items. The format's longest description is 5,000.</summary>
    public const int ItemCharacters = 1_048_576;

    /// <summary>One field; ten times the format's longest, for descriptions full of markup.</summary>
    public const int FieldCharacters = 65_536;

    /// <summary>An id; the format allows 50.</summary>
    public const int IdCharacters = 256;

    /// <summary>A title; the format allows 150.</summary>
    public const int TitleCharacters = 2_048;

    /// <summary>A link; the format allows 2,000.</summary>
    public const int LinkCharacters = 4_096;

    /// <summary>Properties of one offer; further ones are left out.</summary>
    public const int Attributes = 256;

    /// <summary>Columns of tab-separated text.</summary>
    public const int Columns = 1_024;

    /// <summary>Different XML names in one file; the format has about 150.</summary>
    public const int XmlNames = 4_096;

    /// <summary>All different XML names and namespaces of one file together: they are kept until its end, and one alone may be as long as an item.</summary>
    public const int XmlNameCharacters = 262_144;

    /// <summary>How many times its size a packed feed may unpack to; real ones reach about fifty.</summary>
    public const int UnpackedRatio = 250;

    /// <summary>Bytes that may be unpacked whatever the ratio.</summary>
    public const int UnpackedBytesFree = 16_777_216;

    /// <summary>Nesting of XML; the format needs five.</summary>
    public const int XmlDepth = 32;
}
