using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiAssistant.Workflows.Json;

/// <summary>Writes an enumeration's value as its name in camel case; numbers are refused, since nobody can read them.</summary>
internal sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
