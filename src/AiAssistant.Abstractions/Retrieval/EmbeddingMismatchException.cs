namespace AiAssistant.Retrieval;

/// <summary>A version was asked with a vector that another generator made than its own vectors. Learn the resource again with the generator in use.</summary>
public sealed class EmbeddingMismatchException : RetrievalException
{
    /// <summary>Creates an exception without a message.</summary>
    public EmbeddingMismatchException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    public EmbeddingMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public EmbeddingMismatchException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What made the version's vectors; null when it has none.</summary>
    public EmbeddingIdentity? Stored { get; init; }

    /// <summary>What made the query's vector.</summary>
    public EmbeddingIdentity? Asked { get; init; }
}
