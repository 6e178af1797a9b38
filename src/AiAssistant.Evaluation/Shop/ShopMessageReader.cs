using System.Text.Json;

namespace AiAssistant.Evaluation.Shop;

/// <summary>Reads messages: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class ShopMessageReader
{
    private const string Agent = "agent";

    /// <exception cref="InputFileException">The file cannot be read or a message is not in the format.</exception>
    public static Task<IReadOnlyList<ShopMessage>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return JsonRecords.ReadAsync(file, "message", (element, place) => Read(element, place, ids), cancellationToken);
    }

    private static ShopMessage Read(JsonElement element, string place, HashSet<string> ids)
    {
        var id = element.Id("id", place, ids);
        if (!element.TryGetProperty("expected", out var expected))
        {
            throw new InputFileException($"{place}: 'expected' is missing: an entry's name or id, a list of them, \"agent\", or null for a refusal.");
        }

        var entries = Entries(expected, place);
        var isAgent = entries is [Agent];
        return new ShopMessage(
            id, element.Text("shop", place), element.Text("text", place), isAgent ? [] : entries, isAgent, element.OptionalText("kind") ?? "");
    }

    private static IReadOnlyList<string> Entries(JsonElement expected, string place) => expected.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [expected.GetString()!],
        JsonValueKind.Array when expected.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String) => [.. expected.EnumerateArray().Select(static item => item.GetString()!)],
        _ => throw new InputFileException($"{place}: 'expected' must be an entry's name or id, a list of them, \"agent\", or null for a refusal."),
    };
}
