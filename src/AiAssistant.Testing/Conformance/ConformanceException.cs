namespace AiAssistant.Testing.Conformance;

/// <summary>An implementation does not do what its contract says. The message has the sentence of the contract, what was expected, and what was seen.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public ConformanceException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What was expected and what was seen.</param>
    public ConformanceException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What was expected and what was seen.</param>
    /// <param name="innerException">The cause; it knows the line of the check.</param>
    public ConformanceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The case's name.</summary>
    public string? Case { get; init; }

    /// <summary>The sentence of the contract.</summary>
    public string? Requirement { get; init; }

    /// <summary>What was expected.</summary>
    public string? Expected { get; init; }

    /// <summary>What was seen.</summary>
    public string? Seen { get; init; }
}
