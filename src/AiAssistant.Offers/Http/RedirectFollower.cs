using System.Net;

namespace AiAssistant.Offers.Http;

/// <summary>Follows redirects by hand: a few, never in a circle, never from https to http, and without the secret once another site is asked.</summary>
internal sealed class RedirectFollower(HttpClient client)
{
    public const int MaxRedirects = 5;

    /// <summary>The first response that is no redirect; the caller disposes it. Its body has not been read.</summary>
    /// <exception cref="HttpFaultException">There is none.</exception>
    public async Task<HttpResponseMessage> GetAsync(HttpDownloadRequest request, CancellationToken cancellationToken)
    {
        var address = request.Address;
        var secret = request.Secret;
        var seen = new HashSet<Uri> { address };
        while (true)
        {
            var response = await SendAsync(address, secret, request.Held, isRedirected: seen.Count > 1, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return response;
            }

            Uri next;
            using (response)
            {
                next = Next(address, response.Headers.Location);
            }

            if (!seen.Add(next))
            {
                throw new HttpFaultException(HttpFault.RedirectLoop, next.IdnHost);
            }

            if (seen.Count > MaxRedirects + 1)
            {
                throw new HttpFaultException(HttpFault.TooManyRedirects, next.IdnHost);
            }

            secret = IsSameSite(address, next) ? secret : null;
            address = next;
        }
    }

    private static Uri Next(Uri address, Uri? location)
    {
        if (location is null || !Uri.TryCreate(address, location, out var next)
            || (next.Scheme != Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttp) || !HttpAddress.HasHost(next))
        {
            throw new HttpFaultException(HttpFault.RedirectInvalid, address.IdnHost);
        }

        return address.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp
            ? throw new HttpFaultException(HttpFault.RedirectInsecure, next.IdnHost)
            : next;
    }

    /// <summary>The same host at the same port; from http to https at their usual ports it stays the same site.</summary>
    private static bool IsSameSite(Uri from, Uri to) =>
        string.Equals(from.IdnHost, to.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (from.Scheme == to.Scheme ? from.Port == to.Port : from.IsDefaultPort && to.IsDefaultPort);

    private async Task<HttpResponseMessage> SendAsync(
        Uri address, SecretHeader? secret, HttpValidators? held, bool isRedirected, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        secret?.AddTo(request);
        held?.AddTo(request);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw HttpFaultException.From(exception, address.IdnHost, isRedirected);
        }
    }
}
