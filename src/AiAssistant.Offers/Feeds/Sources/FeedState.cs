using System.Security.Cryptography;
using System.Text;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Sources;

/// <summary>The state of a feed at an address, by its server's word.</summary>
internal static class FeedState
{
    private const int Length = 32;

    /// <summary>A short text without a colon; null when the server gives no validators. Weak tags do: what they call alike has the same items.</summary>
    public static string? Of(HttpValidators validators) => validators.IsEmpty
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{validators.EntityTag}\n{validators.LastModified}")))[..Length];
}
