using System.Globalization;
using System.Net;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Sources;

/// <summary>What a fault of HTTP means for a feed.</summary>
internal static class FeedHttpFaults
{
    public static OfferProviderException Of(HttpFaultException exception, FeedOptions options, FeedFault fault)
    {
        var (code, message, further) = exception.Fault switch
        {
            HttpFault.Stalled => (
                FeedCodes.Stalled,
                $"nothing came for {options.StallTimeout}. It is tried again; FeedOptions.StallTimeout allows more.",
                [Number(options.StallTimeout.TotalSeconds)]),
            HttpFault.TimedOut => (
                FeedCodes.TimedOut,
                $"it took longer than {options.DownloadTimeout}. FeedOptions.DownloadTimeout allows more.",
                [Number(options.DownloadTimeout.TotalMinutes)]),
            HttpFault.BodyTooLong => (
                FeedCodes.TooManyBytes,
                $"it is longer than {options.MaxDownloadBytes} bytes. FeedOptions.MaxDownloadBytes allows more.",
                [FeedFault.Size(options.MaxDownloadBytes)]),
            _ => Describe(exception),
        };
        return exception.IsTransient ? fault.Passing(code, message, exception, further) : fault.From(exception, code, message, null, further);
    }

    /// <summary>What a status means; null when the body is the feed.</summary>
    public static OfferProviderException? Of(HttpDownload download, FeedFault fault)
    {
        var status = Number((int)download.Status);
        var wait = download.RetryAfter is { } time && time > TimeSpan.Zero ? $" in {Number(Math.Ceiling(time.TotalSeconds))} s" : "";
        return download.Status switch
        {
            HttpStatusCode.OK or HttpStatusCode.NoContent => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired => fault.Of(
                FeedCodes.Unauthorized, $"the server answers {status}. Check Feed.Credentials, and that the address may be read from here.", null, status),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => fault.Of(
                FeedCodes.AddressMissing, $"the server answers {status}. Check the address.", null, status),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => fault.Passing(
                FeedCodes.Busy, $"the server answers {status}: it is busy. It is to be tried again{wait}.", null, status),
            HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or >= HttpStatusCode.InternalServerError => fault.Passing(
                FeedCodes.ServerFailed, $"the server answers {status}. It is tried again; if it lasts, ask whoever runs the server.", null, status),
            _ => fault.Of(FeedCodes.ServerFailed, $"the server answers {status}. Check the address, or ask whoever runs the server.", null, status),
        };
    }

    private static (string Code, string Message, string[] Further) Describe(HttpFaultException exception)
    {
        const string Private = "which lies in a private network. Give a public address, or set FeedOptions.AllowPrivateNetworks.";
        var host = exception.Host;
        return exception.Fault switch
        {
            HttpFault.PrivateAddress when exception.IsRedirected => (FeedCodes.RedirectPrivate, $"it redirects to '{host}', {Private}", [host]),
            HttpFault.PrivateAddress => (FeedCodes.AddressPrivate, $"its host is '{host}', {Private}", [host]),
            HttpFault.HostUnknown => (FeedCodes.HostUnknown, $"there is no host '{host}'. Check the address.", [host]),
            HttpFault.HostUnresolved => (FeedCodes.Unreachable, $"the name '{host}' could not be resolved at the moment. It is tried again.", [host]),
            HttpFault.Unreachable => (
                FeedCodes.Unreachable, $"there is no connection to '{host}'. It is tried again; if it lasts, check that the server runs.", [host]),
            HttpFault.NotTrusted => (FeedCodes.NotTrusted, $"the certificate of '{host}' is not trusted. Renew it, or correct the address.", [host]),
            HttpFault.HeadersTooLong => (
                FeedCodes.HeadersTooLong, $"the headers are longer than {GuardedHandler.HeaderKilobytes} KB. Ask whoever runs the server.", []),
            HttpFault.TooManyRedirects => (
                FeedCodes.TooManyRedirects,
                $"it redirects more than {RedirectFollower.MaxRedirects} times. Give the last address.",
                [Number(RedirectFollower.MaxRedirects)]),
            HttpFault.RedirectLoop => (FeedCodes.RedirectLoop, "it redirects in a circle. Check the address in a browser.", []),
            HttpFault.RedirectInsecure => (
                FeedCodes.RedirectInsecure, $"it redirects from https to http at '{host}'. Correct the redirect, or give another address.", [host]),
            HttpFault.RedirectInvalid => (
                FeedCodes.RedirectInvalid, "it redirects to what is no http or https address. Correct the redirect, or give another address.", []),
            _ => (FeedCodes.Cut, "the connection ended before all was there. It is tried again.", []),
        };
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
