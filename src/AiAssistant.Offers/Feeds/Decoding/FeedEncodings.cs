using System.Collections.Concurrent;
using System.Text;

namespace AiAssistant.Offers.Feeds.Decoding;

/// <summary>The encodings by their names.</summary>
internal static class FeedEncodings
{
    private const int MaxNameLength = 40;
    private static readonly ConcurrentDictionary<int, FeedDecoder> SingleByte = new();

    public static FeedDecoder Utf8 { get; } = new Utf8FeedDecoder();

    public static FeedDecoder Utf16LittleEndian { get; } = new Utf16FeedDecoder(isBigEndian: false);

    public static FeedDecoder Utf16BigEndian { get; } = new Utf16FeedDecoder(isBigEndian: true);

    public static FeedDecoder Utf32LittleEndian { get; } = new Utf32FeedDecoder(isBigEndian: false);

    public static FeedDecoder Utf32BigEndian { get; } = new Utf32FeedDecoder(isBigEndian: true);

    /// <summary>The encoding of a name; null when it is not known. Without a byte order mark, UTF-16 and UTF-32 begin with the low byte.</summary>
    public static FeedDecoder? Find(string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        return lower switch
        {
            "utf-8" or "utf8" or "us-ascii" or "ascii" => Utf8,
            "utf-16" or "utf-16le" or "ucs-2" => Utf16LittleEndian,
            "utf-16be" => Utf16BigEndian,
            "utf-32" or "utf-32le" => Utf32LittleEndian,
            "utf-32be" => Utf32BigEndian,
            // What calls itself Latin-1 is Windows-1252 wherever the two differ, and browsers read it so.
            "iso-8859-1" or "latin1" => FindSingleByte("windows-1252"),
            _ => lower.Length is > 0 and <= MaxNameLength ? FindSingleByte(lower) : null,
        };
    }

    /// <summary>Only encodings that hold ASCII as it is: a feed's markup is ASCII.</summary>
    private static FeedDecoder? FindSingleByte(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name);
        return encoding is { IsSingleByte: true } && encoding.GetBytes("<\tAz9").AsSpan().SequenceEqual("<\tAz9"u8)
            ? SingleByte.GetOrAdd(encoding.CodePage, static (_, known) => new SingleByteFeedDecoder(known.WebName, known), encoding)
            : null;
    }
}
