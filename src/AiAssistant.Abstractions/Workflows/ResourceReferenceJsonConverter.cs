using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>Reads a bare name or <c>{"name": …, "id": …}</c>; writes the shorter form that holds everything.</summary>
public sealed class ResourceReferenceJsonConverter : JsonConverter<ResourceReference>
{
    /// <inheritdoc/>
    public override ResourceReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ResourceReference(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A resource is referred to by its name: a string, or an object with \"name\" and \"id\".");
        }

        string? name = null;
        string? id = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "name":
                    name = reader.GetString();
                    break;
                case "id":
                    id = reader.GetString();
                    break;
                default:
                    throw new JsonException($"A resource reference has no property \"{property}\": only \"name\" and \"id\".");
            }
        }

        return name is null ? throw new JsonException("A resource reference needs \"name\".") : new ResourceReference(name, id);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ResourceReference value, JsonSerializerOptions options)
    {
        if (value.Id is null)
        {
            writer.WriteStringValue(value.Name);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.WriteString("id", value.Id);
        writer.WriteEndObject();
    }
}
