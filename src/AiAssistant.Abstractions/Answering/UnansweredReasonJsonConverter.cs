using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiAssistant.Answering;

/// <summary>Writes a reason as its bare code.</summary>
public sealed class UnansweredReasonJsonConverter : JsonConverter<UnansweredReason>
{
    /// <inheritdoc/>
    public override UnansweredReason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var code = reader.GetString();
        return string.IsNullOrWhiteSpace(code) ? throw new JsonException("A reason is a name such as \"NoEvidence\", not empty.") : new UnansweredReason(code);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UnansweredReason value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
