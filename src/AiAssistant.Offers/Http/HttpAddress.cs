namespace AiAssistant.Offers.Http;

/// <summary>Tells whether an address can be asked at all.</summary>
internal static class HttpAddress
{
    /// <summary>Whether it names a host that a name server could know: the framework takes some names for good until it has to write them in ASCII.</summary>
    public static bool HasHost(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
