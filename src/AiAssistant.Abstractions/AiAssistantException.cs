namespace AiAssistant;

/// <summary>
/// The base of every exception that is neither misuse (<see cref="ArgumentException"/> and kin) nor an expected outcome (a result).
/// </summary>
/// <remarks>Messages hold no customer text, no token and no key: they may be logged.</remarks>
public class AiAssistantException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public AiAssistantException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    public AiAssistantException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    /// <param name="innerException">The cause, if another exception is it.</param>
    public AiAssistantException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the same call may succeed later (a network fault, a time-out, a busy store). Default false.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What was being done, such as <c>download</c> or <c>retrieve</c>; null when the message says it all.</summary>
    public string? Operation { get; init; }

    /// <summary>The party that failed, such as <c>allegro</c> or <c>desk</c>; null when it is the library itself.</summary>
    public string? Provider { get; init; }
}
