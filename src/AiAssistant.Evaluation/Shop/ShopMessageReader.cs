using System.Text;
using System.Text.Json;

namespace AiAssistant.Evaluation.Shop;

/// <summary>Reads messages: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class ShopMessageReader
{
    private const string Agent = "agent";

    /// <exception cref="InputFileException">The file cannot be read or a message is not in the format.</exception>
    public static async Task<IReadOnlyList<ShopMessage>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var messages = new List<ShopMessage>();
        var array = new StringBuilder();
        var lines = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (number, text) in LineReader.ReadAsync(file, cancellationToken).ConfigureAwait(false))
        {
            if (array.Length > 0 || (messages.Count == 0 && text.TrimStart().StartsWith('[')))
            {
                // Blank lines are not given, but count, so that a fault names its line.
                array.Append('\n', number - 1 - lines).Append(text);
                lines = number - 1;
            }
            else
            {
                messages.Add(Parse(text, file, number, ids));
            }
        }

        if (array.Length > 0)
        {
            messages.AddRange(ParseArray(array.ToString(), file, ids));
        }

        return messages.Count > 0 ? messages : throw new InputFileException($"{file}: holds no messages. Write one JSON object a line.");
    }

    private static ShopMessage Parse(string text, string file, int line, HashSet<string> ids)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement, $"{file}:{line}", ids);
        }
        catch (JsonException fault)
        {
            throw InputFileException.At(file, line, $"not JSON: {fault.Message}");
        }
    }

    private static List<ShopMessage> ParseArray(string text, string file, HashSet<string> ids)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateArray().Select((element, i) => Read(element, $"{file}: message {i + 1}", ids))];
        }
        catch (JsonException fault)
        {
            throw InputFileException.At(file, (int)(fault.LineNumber ?? 0) + 1, $"not JSON: {fault.Message}");
        }
    }

    private static ShopMessage Read(JsonElement element, string place, HashSet<string> ids)
    {
        try
        {
            return ReadProperties(element, place, ids);
        }
        catch (InvalidOperationException fault)
        {
            // The reader's word for escapes such as \ud800 that are half a character.
            throw new InputFileException($"{place}: a text holds an escape that is no character, such as a lone \\ud800. Remove it.", fault);
        }
    }

    private static ShopMessage ReadProperties(JsonElement element, string place, HashSet<string> ids)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InputFileException($"{place}: expected an object {{\"id\", \"shop\", \"text\", \"expected\", \"kind\"}}.");
        }

        var id = Text(element, "id", place);
        if (!ids.Add(id))
        {
            throw new InputFileException($"{place}: the id '{id}' is there twice. Give each message its own.");
        }

        if (!element.TryGetProperty("expected", out var expected))
        {
            throw new InputFileException($"{place}: 'expected' is missing: an entry's name or id, a list of them, \"agent\", or null for a refusal.");
        }

        var entries = Entries(expected, place);
        var kind = element.TryGetProperty("kind", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        var isAgent = entries is [Agent];
        return new ShopMessage(id, Text(element, "shop", place), Text(element, "text", place), isAgent ? [] : entries, isAgent, kind);
    }

    private static IReadOnlyList<string> Entries(JsonElement expected, string place) => expected.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [expected.GetString()!],
        JsonValueKind.Array when expected.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String) => [.. expected.EnumerateArray().Select(static item => item.GetString()!)],
        _ => throw new InputFileException($"{place}: 'expected' must be an entry's name or id, a list of them, \"agent\", or null for a refusal."),
    };

    private static string Text(JsonElement element, string name, string place) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new InputFileException($"{place}: '{name}' is missing or no text.");
}
