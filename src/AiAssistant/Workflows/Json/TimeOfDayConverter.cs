using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiAssistant.Workflows.Json;

/// <summary>Writes a time of day as people do, <c>08:30</c>; seconds and less only where there are any.</summary>
internal sealed class TimeOfDayConverter : JsonConverter<TimeOnly>
{
    private static readonly string[] Formats = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && TimeOnly.TryParseExact(reader.GetString(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException("a time of day is written as \"HH:mm\", from \"00:00\" to \"23:59\"");

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(value.Ticks % TimeSpan.TicksPerMinute == 0 ? Formats[0] : Formats[2], CultureInfo.InvariantCulture));
}
