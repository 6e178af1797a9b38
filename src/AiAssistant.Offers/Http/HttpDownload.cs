using System.Net;

namespace AiAssistant.Offers.Http;

/// <summary>A response whose body is read as a stream, within limits of size and time that hold from the request on.</summary>
internal sealed class HttpDownload : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly HttpDeadline _deadline;

    private HttpDownload(HttpResponseMessage response, HttpDeadline deadline, Stream body)
    {
        _response = response;
        _deadline = deadline;
        Body = body;
        Validators = HttpValidators.Of(response);
    }

    public HttpStatusCode Status => _response.StatusCode;

    public HttpValidators Validators { get; }

    /// <summary>How the body is packed, in the order in which that was done.</summary>
    public IReadOnlyList<string> ContentEncodings => [.. _response.Content.Headers.ContentEncoding];

    /// <summary>The encoding of a text; null when the server does not say.</summary>
    public string? Charset => _response.Content.Headers.ContentType?.CharSet?.Trim('"', ' ');

    /// <summary>For how long the server asks to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The body as it is transferred.</summary>
    public Stream Body { get; }

    /// <exception cref="HttpFaultException">There is no response.</exception>
    public static async Task<HttpDownload> OpenAsync(
        HttpClient client, HttpDownloadRequest request, HttpLimits limits, TimeProvider clock, CancellationToken cancellationToken)
    {
        var deadline = new HttpDeadline(limits, clock, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            deadline.Begin();
            response = await new RedirectFollower(client).GetAsync(request, deadline.Token).ConfigureAwait(false);
            deadline.End();
            var host = (response.RequestMessage?.RequestUri ?? request.Address).IdnHost;
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentLength > limits.Bytes)
            {
                throw new HttpFaultException(HttpFault.BodyTooLong, host);
            }

            var body = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            var retryAfter = response.Headers.RetryAfter is not { } header ? null : header.Delta ?? (header.Date - clock.GetUtcNow());
            return new HttpDownload(response, deadline, new HttpBodyStream(body, deadline, limits.Bytes, host)) { RetryAfter = retryAfter };
        }
        catch (Exception exception)
        {
            response?.Dispose();
            using (deadline)
            {
                if (exception is not HttpFaultException { IsTransient: false } && deadline.Fault is { } fault)
                {
                    throw new HttpFaultException(fault, request.Address.IdnHost, exception);
                }
            }

            throw;
        }
    }

    public void Dispose()
    {
        _response.Dispose();
        _deadline.Dispose();
    }
}
