using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiAssistant.Workflows.Json;

/// <summary>How workflow files are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n",
    MaxDepth = WorkflowLimits.JsonDepth,
    Converters =
    [
        typeof(CamelCaseEnumConverter<TextField>),
        typeof(CamelCaseEnumConverter<TextOperator>),
        typeof(CamelCaseEnumConverter<MessageOccurrence>),
        typeof(CamelCaseEnumConverter<DayOfWeek>),
        typeof(TimeOfDayConverter),
    ])]
[JsonSerializable(typeof(WorkflowFile))]
internal sealed partial class WorkflowJsonContext : JsonSerializerContext;
