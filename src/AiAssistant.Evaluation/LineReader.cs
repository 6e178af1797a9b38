using System.Runtime.CompilerServices;
using System.Text;

namespace AiAssistant.Evaluation;

/// <summary>Reads the lines of a UTF-8 file with their numbers; blank lines are skipped.</summary>
internal static class LineReader
{
    /// <exception cref="InputFileException">The file is not there, cannot be read, or is not UTF-8.</exception>
    public static async IAsyncEnumerable<(int Number, string Text)> ReadAsync(string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = Open(file);
        for (var number = 1; ; number++)
        {
            string? line;
            try
            {
                line = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (DecoderFallbackException exception)
            {
                throw new InputFileException($"{file}: at or after line {number}: not UTF-8. Save the file as UTF-8.", exception);
            }
            catch (IOException exception)
            {
                throw new InputFileException($"{file}:{number}: cannot be read: {exception.Message}", exception);
            }

            if (line is null)
            {
                yield break;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputFileException($"{file}: there is no such file. Check the path.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputFileException($"{file}: cannot be opened: {exception.Message}", exception);
        }
    }
}
