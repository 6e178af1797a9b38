using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using AiAssistant.Workflows.Json;

namespace AiAssistant.Workflows;

/// <summary>Reads and writes workflow files: <c>{"version": 1, "workflows": [ … ]}</c>, UTF-8.</summary>
/// <remarks>
/// <para>Comments, trailing commas and a byte order mark are accepted; unknown or repeated properties, unknown types and nulls are refused. <c>type</c> may stand anywhere in its
/// object. Names of choices are in camel case (<c>containsAny</c>, <c>monday</c>), reasons and statuses are bare texts, times of day are <c>HH:mm</c>.</para>
/// <para>Limits: 1 MiB, conditions nested 16 deep. What is read is well formed, not yet valid: <see cref="WorkflowLibrary.SaveAsync"/> validates.</para>
/// <para>What was written is read back exactly. Members may be called at once from any thread.</para>
/// </remarks>
public static class WorkflowJson
{
    private static readonly JsonTypeInfo<WorkflowFile> FileType = CreateFileType();

    /// <summary>Reads a workflow file.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>The definitions in the order of the file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="WorkflowFormatException">The file cannot be read; the findings say where and why.</exception>
    public static IReadOnlyList<Workflow> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Length > WorkflowLimits.FileBytes ? throw WorkflowFileReader.TooLarge() : WorkflowFileReader.Read(Encoding.UTF8.GetBytes(json), FileType);
    }

    /// <summary>Reads a workflow file.</summary>
    /// <param name="utf8Json">The file's bytes.</param>
    /// <returns>The definitions in the order of the file.</returns>
    /// <exception cref="WorkflowFormatException">The file cannot be read; the findings say where and why.</exception>
    public static IReadOnlyList<Workflow> Read(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.Length > WorkflowLimits.FileBytes ? throw WorkflowFileReader.TooLarge() : WorkflowFileReader.Read(utf8Json.ToArray(), FileType);

    /// <summary>Reads a workflow file. Reads at most a little more than the limit of 1 MiB, and leaves the stream open.</summary>
    /// <param name="utf8Json">The file, read from where it stands.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The definitions in the order of the file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="WorkflowFormatException">The file cannot be read; the findings say where and why.</exception>
    public static async Task<IReadOnlyList<Workflow>> ReadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        var buffer = new byte[WorkflowLimits.FileBytes + 1];
        var length = await utf8Json.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return WorkflowFileReader.Read(buffer.AsMemory(0, length), FileType);
    }

    /// <summary>Writes a workflow file, indented, with line feeds and no byte order mark.</summary>
    /// <param name="workflows">The definitions.</param>
    /// <returns>The file's text, the same for the same definitions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="workflows"/> is null.</exception>
    /// <exception cref="ArgumentException">Conditions are nested deeper than can be read back, or a choice has a value without a name.</exception>
    public static string Write(IReadOnlyList<Workflow> workflows)
    {
        ArgumentNullException.ThrowIfNull(workflows);
        try
        {
            return JsonSerializer.Serialize(new WorkflowFile { Version = WorkflowFile.CurrentVersion, Workflows = [.. workflows.Select(WorkflowEntry.From)] }, FileType);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("A workflow cannot be written as JSON: save it first, which tells its faults.", nameof(workflows), exception);
        }
    }

    /// <summary>Letters of every script stay readable; the generated context alone would escape all but ASCII.</summary>
    private static JsonTypeInfo<WorkflowFile> CreateFileType()
    {
        var options = new JsonSerializerOptions(WorkflowJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        options.MakeReadOnly();
        return (JsonTypeInfo<WorkflowFile>)options.GetTypeInfo(typeof(WorkflowFile));
    }
}
