using System.Globalization;

namespace AiAssistant.Offers.Feeds;

/// <summary>Makes the exceptions of a whole feed: for the log a message in English, for the seller a code with arguments.</summary>
/// <param name="name">The feed's name.</param>
internal sealed class FeedFault(string name)
{
    public OfferProviderException Of(string code, string message, string? place = null, params IReadOnlyList<string> further) => Create(code, message, place, further, false, null);

    public OfferProviderException From(Exception cause, string code, string message, string? place = null) => Create(code, message, place, [], false, cause);

    public OfferProviderException Passing(string code, string message, Exception? cause) => Create(code, message, null, [], true, cause);

    public OfferProviderException TooLong(long line) => Of(
        FeedCodes.ItemTooLong,
        $"an item or tag is longer than {FeedLimits.ItemCharacters} characters. Check that it is closed, and shorten it.",
        Line(line),
        FeedLimits.ItemCharacters.ToString(CultureInfo.InvariantCulture));

    public static string Line(long line, long column = 0) => column > 0
        ? string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}")
        : string.Create(CultureInfo.InvariantCulture, $"line {line}");

    private OfferProviderException Create(string code, string message, string? place, IReadOnlyList<string> further, bool isTransient, Exception? cause) =>
        new($"The feed '{name}' cannot be read{(place is null ? "" : $" at {place}")}: {message}", cause)
        {
            Finding = new Finding(code, [name, .. further]) { Place = place },
            IsTransient = isTransient,
            Operation = "download",
            Provider = Feed.Platform,
        };
}
