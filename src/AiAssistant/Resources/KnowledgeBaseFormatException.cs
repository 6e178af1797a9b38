using System.Globalization;

namespace AiAssistant.Resources;

/// <summary>A knowledge-base file is not what it should be. The message names the place and how to mend it, and quotes no contents.</summary>
public sealed class KnowledgeBaseFormatException : AiAssistantException
{
    /// <summary>Creates an exception without a message.</summary>
    public KnowledgeBaseFormatException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    public KnowledgeBaseFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public KnowledgeBaseFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal KnowledgeBaseFormatException(string message, string path, long line, long position, Exception? innerException = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"Line {line}, position {position}{(path.Length == 0 ? "" : $", {path}")}: {message}"), innerException)
    {
        Path = path;
        Line = line;
        Position = position;
    }

    /// <summary>The property concerned, such as <c>[0].answers.Warranty</c>; empty when the whole is meant.</summary>
    public string Path { get; } = "";

    /// <summary>The line, from 1; 0 when unknown.</summary>
    public long Line { get; }

    /// <summary>The place in the line, in bytes of UTF-8, from 1; 0 when unknown.</summary>
    public long Position { get; }
}
