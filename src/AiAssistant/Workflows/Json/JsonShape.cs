using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AiAssistant.Workflows.Json;

/// <summary>
/// Compares parsed JSON with the serializer's own metadata and collects every fault, with what would be right: the serializer alone stops at the first one and names .NET types.
/// </summary>
internal sealed class JsonShape(JsonSerializerOptions options, LineMap lines)
{
    private const int MaxFaults = 100;
    private readonly List<JsonFault> _faults = [];

    public IReadOnlyList<JsonFault> Faults => _faults;

    public void Check(JsonElement element, JsonTypeInfo type, string path)
    {
        if (_faults.Count >= MaxFaults)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Null)
        {
            Kind(element, path, Expected(type));
        }
        else if (type.PolymorphismOptions is { } choices)
        {
            CheckChoice(element, choices, path);
        }
        else if (type.Kind == JsonTypeInfoKind.Object)
        {
            CheckObject(element, type, path, discriminator: null);
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            CheckList(element, type, path);
        }
        else
        {
            CheckValue(element, type.Type, path);
        }
    }

    private void CheckChoice(JsonElement element, JsonPolymorphismOptions choices, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Kind(element, path, "an object");
            return;
        }

        var discriminator = choices.TypeDiscriminatorPropertyName;
        var known = string.Join(", ", choices.DerivedTypes.Select(static derived => (string)derived.TypeDiscriminator!));
        if (!element.TryGetProperty(discriminator, out var given))
        {
            Add(WorkflowCodes.JsonTypeMissing, element, path, $"\"{discriminator}\" is missing, one of: {known}", known);
            return;
        }

        var name = given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        var chosen = choices.DerivedTypes.FirstOrDefault(derived => name is not null && name.Equals(derived.TypeDiscriminator));
        if (chosen.DerivedType is null)
        {
            Add(WorkflowCodes.JsonTypeUnknown, given, $"{path}.{discriminator}", $"{Quote(given)} is not known, only: {known}", Quote(given), known);
            return;
        }

        CheckObject(element, options.GetTypeInfo(chosen.DerivedType), path, discriminator);
    }

    private void CheckObject(JsonElement element, JsonTypeInfo type, string path, string? discriminator)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Kind(element, path, "an object");
            return;
        }

        var allowed = type.Properties.Where(static property => property.Set is not null || property.AssociatedParameter is not null).ToList();
        foreach (var given in element.EnumerateObject())
        {
            if (given.Name == discriminator)
            {
                continue;
            }

            var place = path.Length == 0 ? Shorten(given.Name) : $"{path}.{Shorten(given.Name)}";
            var property = allowed.Find(property => property.Name == given.Name);
            if (property is null)
            {
                var names = string.Join(", ", allowed.Select(static property => property.Name).Prepend(discriminator).OfType<string>());
                Add(WorkflowCodes.JsonPropertyUnknown, given.Value, place, $"there is no such property here, only: {names}", Shorten(given.Name), names);
            }
            else if (given.Value.ValueKind != JsonValueKind.Null || !property.IsSetNullable)
            {
                Check(given.Value, options.GetTypeInfo(property.PropertyType), place);
            }
        }

        foreach (var missing in allowed.Where(property => property.IsRequired && !element.TryGetProperty(property.Name, out _)))
        {
            Add(WorkflowCodes.JsonPropertyMissing, element, path, $"\"{missing.Name}\" is missing", missing.Name);
        }
    }

    private void CheckList(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Kind(element, path, "a list");
            return;
        }

        var elementType = options.GetTypeInfo(type.ElementType!);
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            Check(item, elementType, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
        }
    }

    private void CheckValue(JsonElement element, Type type, string path)
    {
        if (type.IsEnum)
        {
            var names = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
            if (element.ValueKind != JsonValueKind.String || !names.Contains(element.GetString()!, StringComparer.OrdinalIgnoreCase))
            {
                var known = string.Join(", ", names);
                Add(WorkflowCodes.JsonChoiceUnknown, element, path, $"{Quote(element)} is none of: {known}", Quote(element), known);
            }
        }
        else if (!Fits(element, type))
        {
            Kind(element, path, Expected(options.GetTypeInfo(type)));
        }
    }

    /// <summary>Types with a converter of their own tell themselves what is wrong.</summary>
    private static bool Fits(JsonElement element, Type type) =>
        type == typeof(string) ? element.ValueKind == JsonValueKind.String
        : type == typeof(bool) ? element.ValueKind is JsonValueKind.True or JsonValueKind.False
        : type != typeof(int) || (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _));

    private static string Expected(JsonTypeInfo type) =>
        type.Kind == JsonTypeInfoKind.Enumerable ? "a list"
        : type.Kind == JsonTypeInfoKind.Object ? "an object"
        : type.Type == typeof(bool) ? "true or false"
        : type.Type == typeof(int) ? "a whole number"
        : "a text";

    private void Kind(JsonElement element, string path, string expected) =>
        Add(WorkflowCodes.JsonKind, element, path, $"{expected} is expected here, not {Found(element)}", expected, Found(element));

    private static string Found(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "this number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private void Add(string code, JsonElement element, string path, string sentence, params ReadOnlySpan<string> arguments)
    {
        if (_faults.Count < MaxFaults)
        {
            _faults.Add(JsonFault.Create(code, path.Length == 0 ? null : path, lines.LineOf(element), sentence, arguments));
        }
    }

    private static string Quote(JsonElement element) => element.ValueKind == JsonValueKind.String ? $"\"{Shorten(element.GetString()!)}\"" : Found(element);

    private static string Shorten(string text) => text.Length <= 64 ? text : $"{text.AsSpan(0, 64)}…";
}
