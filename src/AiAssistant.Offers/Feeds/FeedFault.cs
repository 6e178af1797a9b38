using System.Globalization;

namespace AiAssistant.Offers.Feeds;

/// <summary>Makes the exceptions of a whole feed: for the log a message in English, for the seller a code with arguments.</summary>
/// <param name="name">The feed's name.</param>
internal sealed class FeedFault(string name)
{
    private const int MaxLabelLength = 40;

    public OfferProviderException Of(string code, string message, string? place = null, params IReadOnlyList<string> further) =>
        Create(code, message, place, further, false, null);

    public OfferProviderException From(Exception cause, string code, string message, string? place = null, params IReadOnlyList<string> further) =>
        Create(code, message, place, further, false, cause);

    public OfferProviderException Passing(string code, string message, Exception? cause, params IReadOnlyList<string> further) =>
        Create(code, message, null, further, true, cause);

    public OfferProviderException TooLong(long line) => Of(
        FeedCodes.ItemTooLong,
        $"an item or tag is longer than {FeedLimits.ItemCharacters} characters. Check that it is closed, and shorten it.",
        Line(line),
        FeedLimits.ItemCharacters.ToString(CultureInfo.InvariantCulture));

    /// <remarks>Of the cause only the number is told: its message names the path.</remarks>
    public OfferProviderException Unreadable(IOException cause)
    {
        var error = string.Create(CultureInfo.InvariantCulture, $"The file system's error is 0x{cause.HResult:X8}.");
        return Passing(
            FeedCodes.Unreadable, "reading failed. It is tried again; if it lasts, check the disk or the network share.", new IOException(error, cause.HResult));
    }

    public OfferProviderException WebPage() =>
        Of(FeedCodes.WebPage, "it is a web page, such as one to log in, not a feed. Check the address and Feed.Credentials.");

    public static string Line(long line, long column = 0) => column > 0
        ? string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}")
        : string.Create(CultureInfo.InvariantCulture, $"line {line}");

    /// <summary>A number of bytes as sellers read it.</summary>
    public static string Size(long bytes) => bytes >= 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes} B");

    /// <summary>What a feed or its server calls something, fit to be shown: short, and of plain characters.</summary>
    public static string Label(string text) => string.Concat(text.Trim().Take(MaxLabelLength)
        .Select(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ',' or ' ' ? character : '?'));

    private OfferProviderException Create(string code, string message, string? place, IReadOnlyList<string> further, bool isTransient, Exception? cause) =>
        new($"The feed '{name}' cannot be read{(place is null ? "" : $" at {place}")}: {message}", cause)
        {
            Finding = new Finding(code, [name, .. further]) { Place = place },
            IsTransient = isTransient,
            Operation = "download",
            Provider = Feed.Platform,
        };
}
