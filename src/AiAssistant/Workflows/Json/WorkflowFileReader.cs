using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace AiAssistant.Workflows.Json;

/// <summary>Reads a workflow file: size, syntax, shape, then values; each step only when the one before found nothing.</summary>
internal static class WorkflowFileReader
{
    private static readonly JsonDocumentOptions Syntax = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        MaxDepth = WorkflowLimits.JsonDepth,
    };

    public static IReadOnlyList<Workflow> Read(ReadOnlyMemory<byte> json, JsonTypeInfo<WorkflowFile> type)
    {
        if (json.Length > WorkflowLimits.FileBytes)
        {
            throw TooLarge();
        }

        if (json.Span.StartsWith("\uFEFF"u8))
        {
            json = json["\uFEFF"u8.Length..];
        }

        if (!Utf8.IsValid(json.Span))
        {
            throw JsonFault.ToException([JsonFault.Create(WorkflowCodes.JsonSyntax, null, 1, "the file is not UTF-8 text")]);
        }

        try
        {
            CheckShape(json, type);
            var file = JsonSerializer.Deserialize(json.Span, type)!;
            CheckHead(file);
            return [.. file.Workflows.Select(static entry => entry.ToWorkflow())];
        }
        catch (JsonException exception)
        {
            throw Refused(exception);
        }
        catch (InvalidOperationException exception)
        {
            // The reader's word for escapes such as \ud800 that are half a character.
            throw JsonFault.ToException([JsonFault.Create(WorkflowCodes.JsonSyntax, null, 1, "a text holds an escape that is no character")], exception);
        }
    }

    public static WorkflowFormatException TooLarge() => JsonFault.ToException(
        [JsonFault.Create(WorkflowCodes.JsonTooLarge, null, 1, $"it is larger than {Text(WorkflowLimits.FileBytes)} bytes", Text(WorkflowLimits.FileBytes))]);

    private static void CheckShape(ReadOnlyMemory<byte> json, JsonTypeInfo<WorkflowFile> type)
    {
        using var document = JsonDocument.Parse(json, Syntax);
        var shape = new JsonShape(type.Options, new LineMap(json));
        shape.Check(document.RootElement, type, "");
        if (shape.Faults.Count > 0)
        {
            throw JsonFault.ToException(shape.Faults);
        }
    }

    private static void CheckHead(WorkflowFile file)
    {
        if (file.Version != WorkflowFile.CurrentVersion)
        {
            throw JsonFault.ToException(
                [JsonFault.Create(WorkflowCodes.JsonVersion, "version", 1, "this library reads version 1", Text(file.Version), Text(WorkflowFile.CurrentVersion))]);
        }
    }

    /// <summary>Syntax, depth, duplicates and single values: here the serializer knows the place best.</summary>
    private static WorkflowFormatException Refused(JsonException exception)
    {
        var line = (int)Math.Min(exception.LineNumber ?? 0, int.MaxValue - 1) + 1;
        var path = exception.Path is ['$', ..] ? exception.Path[1..].TrimStart('.') : null;
        var isValue = !string.IsNullOrEmpty(path);
        var sentence = isValue && exception.InnerException is null ? exception.Message : isValue ? "the value has another form than this place asks for" : exception.Message;
        return JsonFault.ToException(
            [JsonFault.Create(isValue ? WorkflowCodes.JsonValue : WorkflowCodes.JsonSyntax, path, line, sentence.TrimEnd('.'))], exception);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
