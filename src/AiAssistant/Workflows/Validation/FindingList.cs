using System.Globalization;

namespace AiAssistant.Workflows.Validation;

/// <summary>Collects findings in the order in which they are met.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public bool HasErrors => _findings.Exists(static finding => finding.Severity == FindingSeverity.Error);

    public void Error(string? place, string code, params IReadOnlyList<string> arguments) => _findings.Add(new Finding(code, arguments) { Place = place });

    public void Warning(string? place, string code, params IReadOnlyList<string> arguments) =>
        _findings.Add(new Finding(code, arguments) { Place = place, Severity = FindingSeverity.Warning });

    /// <summary>A text that must be there, no longer than the limit.</summary>
    public void RequireText(string? place, string? text, int limit, string blankCode = WorkflowCodes.TextBlank)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Error(place, blankCode);
        }
        else
        {
            LimitText(place, text, limit);
        }
    }

    public void LimitText(string? place, string text, int limit)
    {
        if (text.Length > limit)
        {
            Error(place, WorkflowCodes.TextTooLong, Text(text.Length), Text(limit));
        }
    }

    /// <summary>Whether the list is short enough to be looked at.</summary>
    public bool LimitList<T>(string? place, IReadOnlyList<T> list, int limit)
    {
        if (list.Count > limit)
        {
            Error(place, WorkflowCodes.ListTooLong, Text(list.Count), Text(limit));
        }

        return list.Count <= limit;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
