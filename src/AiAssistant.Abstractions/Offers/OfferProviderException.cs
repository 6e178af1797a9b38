namespace AiAssistant.Offers;

/// <summary>A shop or a feed could not be read. Its <see cref="Finding"/> is what the seller is told.</summary>
public sealed class OfferProviderException : AiAssistantException
{
    /// <summary>Creates an exception without a message.</summary>
    public OfferProviderException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it; no secrets.</param>
    public OfferProviderException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it; no secrets.</param>
    /// <param name="innerException">The cause.</param>
    public OfferProviderException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the seller is told; null means that the library words it by <see cref="AiAssistantException.IsTransient"/> alone.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The shop's own mark of the failed call, to quote to its support; null when it gave none.</summary>
    public string? TraceId { get; init; }
}
