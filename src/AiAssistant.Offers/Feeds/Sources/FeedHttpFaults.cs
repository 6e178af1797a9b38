using System.Globalization;
using System.Net;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds.Sources;

/// <summary>What a fault of HTTP means for a feed.</summary>
internal static class FeedHttpFaults
{
    public static OfferProviderException Of(HttpFaultException exception, FeedOptions options, FeedFault fault)
    {
        var (code, message, further) = Describe(exception, options);
        return exception.IsTransient ? fault.Passing(code, message, exception, further) : fault.From(exception, code, message, null, further);
    }

    /// <summary>What a status means; null when the body is the feed.</summary>
    public static OfferProviderException? Of(HttpDownload download, FeedFault fault)
    {
        var status = (int)download.Status;
        var number = status.ToString(CultureInfo.InvariantCulture);
        var wait = download.RetryAfter is { } time && time > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $" in {Math.Ceiling(time.TotalSeconds)} s") : "";
        return download.Status switch
        {
            HttpStatusCode.OK or HttpStatusCode.NoContent => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired => fault.Of(
                FeedCodes.Unauthorized, $"the server answers {number}. Check Feed.Credentials, and that the address may be read from here.", null, number),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => fault.Of(FeedCodes.AddressMissing, $"the server answers {number}. Check the address.", null, number),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => fault.Passing(
                FeedCodes.Busy, $"the server answers {number}: it is busy. It is to be tried again{wait}.", null, number),
            HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or >= HttpStatusCode.InternalServerError => fault.Passing(
                FeedCodes.ServerFailed, $"the server answers {number}. It is tried again; if it lasts, ask whoever runs the server.", null, number),
            _ => fault.Of(FeedCodes.ServerFailed, $"the server answers {number}. Check the address, or ask whoever runs the server.", null, number),
        };
    }

    private static (string Code, string Message, string[] Further) Describe(HttpFaultException exception, FeedOptions options)
    {
        var host = exception.Host;
        return exception.Fault switch
        {
            HttpFault.PrivateAddress when exception.IsRedirected => (
                FeedCodes.RedirectPrivate, $"it redirects to '{host}', which lies in a private network. Give a public address, or set FeedOptions.AllowPrivateNetworks.", [host]),
            HttpFault.PrivateAddress => (
                FeedCodes.AddressPrivate, $"the host '{host}' lies in a private network. Give a public address, or set FeedOptions.AllowPrivateNetworks.", [host]),
            HttpFault.HostUnknown => (FeedCodes.HostUnknown, $"there is no host '{host}'. Check the address.", [host]),
            HttpFault.HostUnresolved => (FeedCodes.Unreachable, $"the name '{host}' could not be resolved at the moment. It is tried again.", [host]),
            HttpFault.Unreachable => (FeedCodes.Unreachable, $"there is no connection to '{host}'. It is tried again; if it lasts, check that the server runs.", [host]),
            HttpFault.NotTrusted => (FeedCodes.NotTrusted, $"the certificate of '{host}' is not trusted. Renew it, or correct the address.", [host]),
            HttpFault.Stalled => (
                FeedCodes.Stalled, $"nothing came for {options.StallTimeout}. It is tried again; FeedOptions.StallTimeout allows more.", [Seconds(options.StallTimeout)]),
            HttpFault.TimedOut => (
                FeedCodes.TimedOut, $"it took longer than {options.DownloadTimeout}. FeedOptions.DownloadTimeout allows more.", [Minutes(options.DownloadTimeout)]),
            HttpFault.HeadersTooLong => (FeedCodes.HeadersTooLong, $"the headers are longer than {GuardedHandler.HeaderKilobytes} KB. Ask whoever runs the server.", []),
            HttpFault.BodyTooLong => (
                FeedCodes.TooManyBytes, $"it is longer than {options.MaxDownloadBytes} bytes. FeedOptions.MaxDownloadBytes allows more.", [FeedFault.Size(options.MaxDownloadBytes)]),
            HttpFault.TooManyRedirects => (
                FeedCodes.TooManyRedirects, $"it redirects more than {RedirectFollower.MaxRedirects} times. Give the last address.",
                [RedirectFollower.MaxRedirects.ToString(CultureInfo.InvariantCulture)]),
            HttpFault.RedirectLoop => (FeedCodes.RedirectLoop, "it redirects in a circle. Check the address in a browser.", []),
            HttpFault.RedirectInsecure => (FeedCodes.RedirectInsecure, $"it redirects from https to http at '{host}'. Correct the redirect, or give another address.", [host]),
            HttpFault.RedirectInvalid => (FeedCodes.RedirectInvalid, "it redirects to what is no http or https address. Correct the redirect, or give another address.", []),
            _ => (FeedCodes.Cut, "the connection ended before all was there. It is tried again.", []),
        };
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Minutes(TimeSpan time) => time.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
}
