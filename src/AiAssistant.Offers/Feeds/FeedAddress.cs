using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds;

/// <summary>Tells addresses from paths, and good addresses from bad ones.</summary>
internal static class FeedAddress
{
    /// <summary>Whether a location is meant as an address, good or bad.</summary>
    public static bool IsMeant(string location) => location.Contains("://", StringComparison.Ordinal);

    /// <summary>The address; null when it is none that can be read: another scheme, no host, or a user name in it.</summary>
    public static Uri? Parse(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && HttpAddress.HasHost(address)
        && address.UserInfo.Length == 0 ? address : null;
}
