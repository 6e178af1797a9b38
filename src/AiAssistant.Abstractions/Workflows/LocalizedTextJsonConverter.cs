using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>Reads a bare string or <c>{"text": …, "texts": {"pl": …}}</c>; writes the shorter form that holds everything.</summary>
public sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new LocalizedText(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A text is a string, or an object with \"text\" and \"texts\".");
        }

        string? text = null;
        Dictionary<string, string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "text":
                    text = ReadString(ref reader);
                    break;
                case "texts":
                    ReadVariants(ref reader, texts);
                    break;
                default:
                    throw new JsonException($"A text has no property \"{name}\": only \"text\" and \"texts\".");
            }
        }

        return text is null ? throw new JsonException("A text needs \"text\", for every language without a variant of its own.") : new LocalizedText(text) { Texts = texts };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value.Texts.Count == 0)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("text", value.Text);
        writer.WriteStartObject("texts");
        foreach (var (language, text) in value.Texts.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(language, text);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void ReadVariants(ref Utf8JsonReader reader, Dictionary<string, string> texts)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("\"texts\" is an object: two-letter language codes and their texts.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var language = reader.GetString()!;
            reader.Read();
            texts[language] = ReadString(ref reader);
        }
    }

    private static string ReadString(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("A text is a string.");
}
