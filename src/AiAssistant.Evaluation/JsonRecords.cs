using System.Text;
using System.Text.Json;

namespace AiAssistant.Evaluation;

/// <summary>Reads the objects of a file: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class JsonRecords
{
    /// <summary>Reads all objects in the order of the file.</summary>
    /// <typeparam name="T">What an object becomes.</typeparam>
    /// <param name="file">The file.</param>
    /// <param name="kind">What an object is called, such as <c>message</c>.</param>
    /// <param name="read">Reads an object; told its place for faults.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>At least one.</returns>
    /// <exception cref="InputFileException">The file cannot be read or an object is not in the format.</exception>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        string file, string kind, Func<JsonElement, string, T> read, CancellationToken cancellationToken)
    {
        var records = new List<T>();
        var array = new StringBuilder();
        var lines = 0;
        await foreach (var (number, text) in LineReader.ReadAsync(file, cancellationToken).ConfigureAwait(false))
        {
            if (array.Length > 0 || (records.Count == 0 && text.TrimStart().StartsWith('[')))
            {
                // Blank lines are not given, but count, so that a fault names its line.
                array.Append('\n', number - 1 - lines).Append(text);
                lines = number - 1;
            }
            else
            {
                records.Add(Parse(text, file, number, read));
            }
        }

        if (array.Length > 0)
        {
            records.AddRange(ParseArray(array.ToString(), file, kind, read));
        }

        return records.Count > 0 ? records : throw new InputFileException($"{file}: holds no {kind}s. Write one JSON object a line.");
    }

    private static T Parse<T>(string text, string file, int line, Func<JsonElement, string, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement, $"{file}:{line}", read);
        }
        catch (JsonException fault)
        {
            throw InputFileException.At(file, line, $"not JSON: {fault.Message}");
        }
    }

    private static List<T> ParseArray<T>(string text, string file, string kind, Func<JsonElement, string, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateArray().Select((element, i) => Read(element, $"{file}: {kind} {i + 1}", read))];
        }
        catch (JsonException fault)
        {
            throw InputFileException.At(file, (int)(fault.LineNumber ?? 0) + 1, $"not JSON: {fault.Message}");
        }
    }

    private static T Read<T>(JsonElement element, string place, Func<JsonElement, string, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InputFileException($"{place}: expected an object in braces.");
        }

        try
        {
            return read(element, place);
        }
        catch (InvalidOperationException fault)
        {
            // The reader's word for escapes such as \ud800 that are half a character.
            throw new InputFileException($"{place}: a text holds an escape that is no character, such as a lone \\ud800. Remove it.", fault);
        }
    }
}
