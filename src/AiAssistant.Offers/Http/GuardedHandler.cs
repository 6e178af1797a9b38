using System.Net;

namespace AiAssistant.Offers.Http;

/// <summary>The bottom of every HTTP client of this package: guarded connections, and nothing that happens by itself.</summary>
internal static class GuardedHandler
{
    /// <summary>How long the headers of a response may be.</summary>
    public const int HeaderKilobytes = 64;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    /// <remarks>No proxy: it would resolve names itself, past the guard. Redirects and packed bodies are left to the caller, who bounds them.</remarks>
    public static SocketsHttpHandler Create(IHostResolver resolver, bool allowsPrivateNetworks) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = new GuardedConnection(resolver, allowsPrivateNetworks).ConnectAsync,
        ConnectTimeout = ConnectTimeout,
        MaxResponseHeadersLength = HeaderKilobytes,
        UseCookies = false,
        UseProxy = false,
    };
}
