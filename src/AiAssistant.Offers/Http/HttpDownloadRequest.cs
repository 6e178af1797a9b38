namespace AiAssistant.Offers.Http;

/// <summary>What is to be read.</summary>
/// <param name="Address">Where; http or https.</param>
internal sealed record HttpDownloadRequest(Uri Address)
{
    /// <summary>Who asks; not told to any other site that a redirect leads to.</summary>
    public SecretHeader? Secret { get; init; }

    /// <summary>What is held already, so that it need not come again; null when nothing is.</summary>
    public HttpValidators? Held { get; init; }
}
