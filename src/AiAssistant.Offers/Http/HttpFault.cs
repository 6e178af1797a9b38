namespace AiAssistant.Offers.Http;

/// <summary>Why an address could not be read.</summary>
internal enum HttpFault
{
    /// <summary>All addresses of the host lie in networks that are not public.</summary>
    PrivateAddress,

    /// <summary>There is no such host.</summary>
    HostUnknown,

    /// <summary>The name could not be resolved at the moment.</summary>
    HostUnresolved,

    /// <summary>No connection: refused, no route, or no answer.</summary>
    Unreachable,

    /// <summary>The certificate is not trusted, or the two sides know no common protocol.</summary>
    NotTrusted,

    /// <summary>The connection ended, or broke the protocol, before all was there.</summary>
    Cut,

    /// <summary>For too long nothing came.</summary>
    Stalled,

    /// <summary>The whole took too long.</summary>
    TimedOut,

    /// <summary>The headers of a response are too long.</summary>
    HeadersTooLong,

    /// <summary>The body is too long.</summary>
    BodyTooLong,

    /// <summary>One redirect too many.</summary>
    TooManyRedirects,

    /// <summary>A redirect leads back to where it came from.</summary>
    RedirectLoop,

    /// <summary>A redirect leads from https to http.</summary>
    RedirectInsecure,

    /// <summary>A redirect leads nowhere, or to what is neither http nor https.</summary>
    RedirectInvalid,
}
