using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiAssistant.Tickets;

/// <summary>Writes a status as its bare value.</summary>
public sealed class TicketStatusJsonConverter : JsonConverter<TicketStatus>
{
    /// <inheritdoc/>
    public override TicketStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = reader.GetString();
        return string.IsNullOrWhiteSpace(value) ? throw new JsonException("A status is a name such as \"Open\" or \"Closed\", not empty.") : new TicketStatus(value);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TicketStatus value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
