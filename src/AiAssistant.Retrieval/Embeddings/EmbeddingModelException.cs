namespace AiAssistant.Retrieval;

/// <summary>
/// The files of an embedding model cannot be used: they are damaged, cut short, beyond the limits, or ask for something that is not supported. The message
/// says which file, where in it, and how to mend it.
/// </summary>
public sealed class EmbeddingModelException : RetrievalException
{
    /// <summary>Creates an exception without a message.</summary>
    public EmbeddingModelException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    public EmbeddingModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public EmbeddingModelException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
