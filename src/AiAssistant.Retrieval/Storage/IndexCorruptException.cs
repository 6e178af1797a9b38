using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval;

/// <summary>
/// The bytes of an index are not what was written (a disk's or a copy's fault), or a version of the library wrote them whose format this one does not read. The
/// version is out of service; remove it and learn the resource again.
/// </summary>
public sealed class IndexCorruptException : RetrievalException
{
    /// <summary>Creates an exception without a message.</summary>
    public IndexCorruptException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong, where, and how to mend it.</param>
    public IndexCorruptException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong, where, and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public IndexCorruptException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says what is wrong.</summary>
    internal static IndexCorruptException Of(string what, Exception? cause = null) =>
        new($"The index is damaged: {what}. Remove the version and learn the resource again.", cause);

    /// <summary>Says what is wrong in which section.</summary>
    internal static IndexCorruptException In(SectionKind section, string what) => Of($"section {section}, {what}");
}
