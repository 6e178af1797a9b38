namespace AiAssistant.Evaluation;

/// <summary>The option <c>--details</c>: JSON lines with what became of each case.</summary>
internal static class DetailsFile
{
    /// <summary>Writes the lines, if a file was named.</summary>
    /// <exception cref="InputFileException">The file cannot be written.</exception>
    public static async Task WriteAsync(FileInfo? file, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            await File.WriteAllLinesAsync(file.ToString(), lines, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputFileException($"{file}: cannot be written: {fault.Message}", fault);
        }
    }
}
