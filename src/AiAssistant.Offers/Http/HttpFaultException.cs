using System.Net.Sockets;
using System.Security.Authentication;

namespace AiAssistant.Offers.Http;

/// <summary>An address could not be read. A provider turns it into a finding of its own. Names the host alone: paths and queries may hold secrets.</summary>
internal sealed class HttpFaultException(HttpFault fault, string host, Exception? cause = null) : Exception($"{host}: {fault}", cause)
{
    public HttpFault Fault => fault;

    public string Host => host;

    /// <summary>Whether a redirect led to this host.</summary>
    public bool IsRedirected { get; init; }

    public bool IsTransient => fault is HttpFault.HostUnresolved or HttpFault.Unreachable or HttpFault.Cut or HttpFault.Stalled or HttpFault.TimedOut;

    /// <summary>What an exception of the network means.</summary>
    public static HttpFaultException From(Exception exception, string host, bool isRedirected = false)
    {
        SocketException? socket = null;
        var isNotTrusted = false;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpFaultException known)
            {
                return new HttpFaultException(known.Fault, known.Host, exception) { IsRedirected = isRedirected };
            }

            socket ??= cause as SocketException;
            isNotTrusted |= cause is AuthenticationException;
        }

        var fault = (exception as HttpRequestException)?.HttpRequestError switch
        {
            _ when isNotTrusted => HttpFault.NotTrusted,
            _ when socket?.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData => HttpFault.HostUnknown,
            _ when socket?.SocketErrorCode is SocketError.TryAgain => HttpFault.HostUnresolved,
            HttpRequestError.NameResolutionError => HttpFault.HostUnresolved,
            HttpRequestError.ConfigurationLimitExceeded => HttpFault.HeadersTooLong,
            HttpRequestError.ConnectionError => HttpFault.Unreachable,
            _ => HttpFault.Cut,
        };
        return new HttpFaultException(fault, host, exception) { IsRedirected = isRedirected };
    }
}
