namespace AiAssistant.Workflows;

/// <summary>A workflow file that cannot be read. Nothing of it was used.</summary>
/// <remarks>
/// A file is refused by an exception, as .NET's own parsers do, because there is nothing to go on with; faults in what was read are findings of
/// <see cref="WorkflowLibrary.SaveAsync"/>. <see cref="WorkflowLibrary.ImportAsync"/> gives both as findings.
/// </remarks>
public sealed class WorkflowFormatException : AiAssistantException
{
    /// <summary>Creates an exception without a message or findings.</summary>
    public WorkflowFormatException()
    {
    }

    /// <summary>Creates an exception without findings.</summary>
    /// <param name="message">What is wrong, where, and how to mend it.</param>
    public WorkflowFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception without findings.</summary>
    /// <param name="message">What is wrong, where, and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public WorkflowFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal WorkflowFormatException(string message, IReadOnlyList<Finding> findings, Exception? innerException)
        : base(message, innerException) => Findings = findings;

    /// <summary>
    /// The faults in the order of the file, at most 100, each with its JSON path as <see cref="Finding.Place"/> and the line, from 1, as its first argument. Never empty when the
    /// library throws it.
    /// </summary>
    public IReadOnlyList<Finding> Findings { get; } = [];
}
