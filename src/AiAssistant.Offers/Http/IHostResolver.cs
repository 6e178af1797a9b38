using System.Net;

namespace AiAssistant.Offers.Http;

/// <summary>Turns a host's name into addresses. Thread-safe.</summary>
internal interface IHostResolver
{
    /// <summary>The addresses of a host, best first; a literal address gives itself.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The name cannot be resolved.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
