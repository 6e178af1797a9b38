using System.Net;
using System.Net.Sockets;

namespace AiAssistant.Offers.Http;

/// <summary>
/// Connects to the very address that was checked: between check and connection no second answer of the name server can slip in, and redirects come through here too.
/// </summary>
internal sealed class GuardedConnection(IHostResolver resolver, bool allowsPrivateNetworks)
{
    /// <summary>A host with more addresses is tried at its first ones.</summary>
    private const int MaxAddresses = 8;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await resolver.ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        IPAddress[] allowed = [.. addresses.Where(address => allowsPrivateNetworks || !PrivateNetworks.Contains(address)).Take(MaxAddresses)];
        if (allowed.Length == 0)
        {
            throw new HttpFaultException(addresses.Count == 0 ? HttpFault.HostUnknown : HttpFault.PrivateAddress, host);
        }

        for (var i = 0; ; i++)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(allowed[i], context.DnsEndPoint.Port), cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException) when (i < allowed.Length - 1)
            {
                // The next address may do.
            }
        }
    }

    private static async Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
