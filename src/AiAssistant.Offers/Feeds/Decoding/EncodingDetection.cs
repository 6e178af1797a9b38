using System.Text;

namespace AiAssistant.Offers.Feeds.Decoding;

/// <summary>
/// Tells the encoding: by the byte order mark, else by what the feed's settings say, else by the XML declaration, else by the server, else UTF-8. The declaration goes
/// before the server, unlike in the standard: a shop's export knows what it writes, and its server's charset is mostly a default.
/// </summary>
/// <param name="configured">The encoding of the feed's settings; null when there is none.</param>
/// <param name="charset">The server's; null when there is none.</param>
/// <param name="fault">Makes the exceptions.</param>
internal sealed class EncodingDetection(string? configured, string? charset, FeedFault fault)
{
    private const int DeclarationBytes = 512;

    /// <summary>The decoder, and how many bytes a byte order mark takes.</summary>
    public (FeedDecoder Decoder, int MarkLength) Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (FeedEncodings.Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (FeedEncodings.Utf32LittleEndian, 4),
        [0, 0, 0xFE, 0xFF, ..] => (FeedEncodings.Utf32BigEndian, 4),
        [0xFF, 0xFE, ..] => (FeedEncodings.Utf16LittleEndian, 2),
        [0xFE, 0xFF, ..] => (FeedEncodings.Utf16BigEndian, 2),
        _ => (DetectUnmarked(head), 0),
    };

    private FeedDecoder DetectUnmarked(ReadOnlySpan<byte> head)
    {
        if (configured is not null)
        {
            return Find(configured);
        }

        switch (head)
        {
            case [(byte)'<', 0, ..]:
                return FeedEncodings.Utf16LittleEndian;
            case [0, (byte)'<', ..]:
                return FeedEncodings.Utf16BigEndian;
        }

        if (DeclaredIn(head) is { } declared)
        {
            // The declaration could be read byte by byte, so it is no UTF-16, whatever it says: shops write such feeds from texts in memory.
            var decoder = Find(declared);
            return decoder is Utf16FeedDecoder or Utf32FeedDecoder ? FeedEncodings.Utf8 : decoder;
        }

        return string.IsNullOrWhiteSpace(charset) ? FeedEncodings.Utf8 : Find(charset);
    }

    private FeedDecoder Find(string name)
    {
        var label = FeedFault.Label(name);
        return FeedEncodings.Find(name)
            ?? throw fault.Of(FeedCodes.EncodingUnknown, $"its encoding '{label}' is not known. Save or export the feed as UTF-8.", null, label);
    }

    /// <summary>The encoding that an XML declaration names; null when there is none.</summary>
    private static string? DeclaredIn(ReadOnlySpan<byte> head)
    {
        var declaration = head[..Math.Min(head.Length, DeclarationBytes)];
        var end = declaration.IndexOf("?>"u8);
        if (!declaration.StartsWith("<?xml"u8) || end < 0)
        {
            return null;
        }

        var start = declaration[..end].IndexOf("encoding"u8);
        if (start < 0)
        {
            return null;
        }

        var value = declaration[(start + "encoding".Length)..end].Trim(" \t\r\n="u8);
        return value is [(byte)'"' or (byte)'\'', ..] && value[1..].IndexOf(value[0]) is var length and > 0 ? Encoding.ASCII.GetString(value.Slice(1, length)) : null;
    }
}
