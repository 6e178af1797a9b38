using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AiAssistant.Offers.Tests.Http;

/// <summary>An HTTP server that answers byte by byte what a test says, lies and cuts included; each connection takes one request.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LoopbackRequest, Stream, Task> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly ConcurrentQueue<LoopbackRequest> _requests = [];
    private readonly Task _accepting;

    public LoopbackServer(Func<LoopbackRequest, Stream, Task> answer, X509Certificate2? certificate = null)
    {
        _answer = answer;
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public LoopbackServer(Func<LoopbackRequest, byte[]> answer)
        : this(async (request, stream) => await stream.WriteAsync(answer(request)))
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    public string Address(string path = "/feed.xml", string host = "127.0.0.1") => $"{(_certificate is null ? "http" : "https")}://{host}:{Port}{path}";

    /// <summary>A whole response; its length is told unless the headers do so.</summary>
    public static byte[] Response(string status, byte[] body, params string[] headers)
    {
        string[] length = headers.Any(header => header.StartsWith("Content-Length:", StringComparison.Ordinal)) ? [] : [$"Content-Length: {body.Length}"];
        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n{string.Concat(length.Concat(headers).Select(header => header + "\r\n"))}\r\n"), .. body];
    }

    public static byte[] Response(string status, string body = "", params string[] headers) => Response(status, Encoding.UTF8.GetBytes(body), headers);

    public static byte[] Redirect(string location, string status = "302 Found") => Response(status, "", $"Location: {location}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using Stream stream = _certificate is null ? client.GetStream() : await SecureAsync(client.GetStream(), _certificate);
                var request = await ReadAsync(stream);
                _requests.Enqueue(request);
                await _answer(request, stream).WaitAsync(_stop.Token);
                await stream.FlushAsync(_stop.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The client has gone, or does not trust this server.
            }
        }
    }

    private static async Task<Stream> SecureAsync(Stream stream, X509Certificate2 certificate)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }

    private static async Task<LoopbackRequest> ReadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(buffer) == 0)
            {
                throw new IOException("The client has gone.");
            }

            head.Append((char)buffer[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        return new LoopbackRequest(lines[0].Split(' ')[1], headers);
    }
}
