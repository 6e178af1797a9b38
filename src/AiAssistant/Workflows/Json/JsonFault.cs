using System.Globalization;
using System.Text;

namespace AiAssistant.Workflows.Json;

/// <summary>One reason why a file cannot be read, as a finding and in English for the exception.</summary>
internal sealed record JsonFault(Finding Finding, string Sentence)
{
    public static JsonFault Create(string code, string? place, int line, string sentence, params ReadOnlySpan<string> arguments)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        return new JsonFault(
            new Finding(code, [number, .. arguments]) { Place = place },
            string.IsNullOrEmpty(place) ? $"Line {number}: {sentence}." : $"{place} (line {number}): {sentence}.");
    }

    public static WorkflowFormatException ToException(IReadOnlyList<JsonFault> faults, Exception? cause = null)
    {
        var message = new StringBuilder("The workflow file cannot be read. ").Append(faults[0].Sentence);
        if (faults.Count > 1)
        {
            message.Append(CultureInfo.InvariantCulture, $" And {faults.Count - 1} more.");
        }

        return new WorkflowFormatException(message.ToString(), [.. faults.Select(static fault => fault.Finding)], cause);
    }
}
