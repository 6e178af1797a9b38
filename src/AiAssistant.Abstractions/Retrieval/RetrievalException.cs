namespace AiAssistant.Retrieval;

/// <summary>A search could not be made, or an index could not be written.</summary>
public class RetrievalException : AiAssistantException
{
    /// <summary>Creates an exception without a message.</summary>
    public RetrievalException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    public RetrievalException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public RetrievalException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
