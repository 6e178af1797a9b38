using System.Net;
using System.Net.Sockets;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Tests.Http;

/// <summary>Knows the hosts that a test names, and literal addresses; the answers of one host come one after the other, the last one again and again.</summary>
internal sealed class FakeHostResolver : IHostResolver
{
    private readonly Dictionary<string, Queue<IPAddress[]>> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public FakeHostResolver With(string host, params string[] answers)
    {
        _hosts[host] = new Queue<IPAddress[]>(answers.Select(answer => answer.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse).ToArray()));
        return this;
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return Task.FromResult<IReadOnlyList<IPAddress>>([literal]);
        }

        return _hosts.TryGetValue(host, out var answers)
            ? Task.FromResult<IReadOnlyList<IPAddress>>(answers.Count > 1 ? answers.Dequeue() : answers.Peek())
            : throw new SocketException((int)SocketError.HostNotFound);
    }
}
