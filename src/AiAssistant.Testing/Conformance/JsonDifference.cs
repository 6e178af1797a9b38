using System.Globalization;
using System.Text.Json;

namespace AiAssistant.Testing.Conformance;

/// <summary>The first place at which two values differ. The order of properties does not count, that of lists does.</summary>
internal sealed record JsonDifference(string Place, string Expected, string Seen)
{
    private const int ShownCharacters = 200;
    private const string Nothing = "nothing";

    public static JsonDifference? Find(JsonElement expected, JsonElement seen) => Find(expected, seen, "");

    private static JsonDifference? Find(JsonElement expected, JsonElement seen, string place)
    {
        if (expected.ValueKind != seen.ValueKind)
        {
            return new JsonDifference(place, Show(expected), Show(seen));
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(expected, seen, place),
            JsonValueKind.Array => OfLists([.. expected.EnumerateArray()], [.. seen.EnumerateArray()], place),
            _ => JsonElement.DeepEquals(expected, seen) ? null : new JsonDifference(place, Show(expected), Show(seen)),
        };
    }

    private static JsonDifference? OfObjects(JsonElement expected, JsonElement seen, string place)
    {
        foreach (var property in expected.EnumerateObject())
        {
            var inner = $"{place}.{property.Name}";
            var difference = seen.TryGetProperty(property.Name, out var value)
                ? Find(property.Value, value, inner)
                : new JsonDifference(inner, Show(property.Value), Nothing);
            if (difference is not null)
            {
                return difference;
            }
        }

        var more = seen.EnumerateObject().FirstOrDefault(property => !expected.TryGetProperty(property.Name, out _));
        return more.Value.ValueKind == JsonValueKind.Undefined ? null : new JsonDifference($"{place}.{more.Name}", Nothing, Show(more.Value));
    }

    private static JsonDifference? OfLists(JsonElement[] expected, JsonElement[] seen, string place)
    {
        for (var i = 0; i < Math.Min(expected.Length, seen.Length); i++)
        {
            if (Find(expected[i], seen[i], string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]")) is { } difference)
            {
                return difference;
            }
        }

        return expected.Length == seen.Length ? null : new JsonDifference(place, Count(expected), Count(seen));
    }

    private static string Count(JsonElement[] items) => string.Create(CultureInfo.InvariantCulture, $"{items.Length} entries");

    private static string Show(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= ShownCharacters ? text : $"{text.AsSpan(0, ShownCharacters)}…";
    }
}
