using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiAssistant.Answering;

/// <summary>Writes a degradation as its bare code.</summary>
public sealed class DegradationJsonConverter : JsonConverter<Degradation>
{
    /// <inheritdoc/>
    public override Degradation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var code = reader.GetString();
        return string.IsNullOrWhiteSpace(code) ? throw new JsonException("A degradation is a name such as \"BudgetSpent\", not empty.") : new Degradation(code);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Degradation value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
