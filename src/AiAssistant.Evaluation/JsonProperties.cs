using System.Text.Json;

namespace AiAssistant.Evaluation;

/// <summary>Reads the properties of an object of an input file.</summary>
internal static class JsonProperties
{
    /// <summary>A text that has to be there; a number counts as one.</summary>
    /// <exception cref="InputFileException">It is not there.</exception>
    public static string Text(this JsonElement element, string name, string place) =>
        element.OptionalText(name) ?? throw new InputFileException($"{place}: '{name}' is missing or no text.");

    /// <summary>A text or a number; null when there is neither.</summary>
    public static string? OptionalText(this JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;

    /// <summary>A text or a number, or null where the file says null.</summary>
    /// <exception cref="InputFileException">It is missing or something else.</exception>
    public static string? TextOrNull(this JsonElement element, string name, string place) =>
        element.OptionalText(name) is { } text ? text
        : element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null ? null
        : throw new InputFileException($"{place}: '{name}' is missing. Write a text, or null where there is none.");

    /// <summary>A text that no other object has.</summary>
    /// <exception cref="InputFileException">It is missing, or was there before.</exception>
    public static string Id(this JsonElement element, string name, string place, HashSet<string> known)
    {
        var id = element.Text(name, place);
        return known.Add(id) ? id : throw new InputFileException($"{place}: the {name} '{id}' is there twice. Give each its own.");
    }
}
