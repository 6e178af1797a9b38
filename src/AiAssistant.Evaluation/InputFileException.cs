namespace AiAssistant.Evaluation;

/// <summary>An input file cannot be used. The message says where, what, and how to mend it; it is shown without a stack trace.</summary>
internal sealed class InputFileException : Exception
{
    public InputFileException()
    {
    }

    public InputFileException(string message)
        : base(message)
    {
    }

    public InputFileException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault in one line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="what">What is wrong and how to mend it.</param>
    public static InputFileException At(string file, int line, string what) => new($"{file}:{line}: {what}");
}
