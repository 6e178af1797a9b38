using System.Globalization;
using AiAssistant.Answering;

namespace AiAssistant.Evaluation.Answers;

/// <summary>A message that did not end as expected, with everything that tells why.</summary>
internal static class WrongCase
{
    private const int MaxSummary = 90;

    /// <summary>Writes it, folded.</summary>
    public static void Write(HtmlWriter html, AnsweredCase one)
    {
        var outcome = one.Outcome;
        html.Add($"<details class=\"case\"><summary><span class=\"tag\">{one.Id}</span> <span class=\"tag\">{one.Language}</span> <span class=\"tag\">{one.Kind}</span> ");
        html.Add($"<bdi>{Short(one.Text)}</bdi></summary>\n<dl>");
        html.Add($"<dt>The customer</dt><dd><blockquote dir=\"auto\">{one.Text}</blockquote></dd>");
        html.Add($"<dt>Expected</dt><dd>{one.ExpectedInWords}</dd>");
        html.Add($"<dt>Came</dt><dd>{Came(one)}</dd>");
        if (outcome.Text is { } reply)
        {
            html.Add($"<dt>The reply</dt><dd><blockquote dir=\"auto\">{reply}</blockquote></dd>");
        }

        html.Add($"<dt>Trace</dt><dd><ol class=\"trace\">\n");
        foreach (var step in outcome.Trace.Steps)
        {
            WriteStep(html, step);
        }

        html.Add($"</ol></dd></dl></details>\n");
    }

    private static void WriteStep(HtmlWriter html, TraceStep step)
    {
        html.Add($"<li><code>{step.Code}</code> <span class=\"time\">{step.Elapsed.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture)} ms</span>");
        foreach (var (name, value) in step.Details.Where(static pair => pair.Value.Length > 0))
        {
            html.Add($" <span class=\"detail\"><span class=\"name\">{name}</span> <bdi>{value}</bdi></span>");
        }

        html.Add($"</li>\n");
    }

    private static string Came(AnsweredCase one)
    {
        var outcome = one.Outcome;
        var cited = string.Join(", ", outcome.Citations.Select(static citation => citation.Source).Distinct(StringComparer.Ordinal));
        return EndingTable.Name(one.Ending)
            + (cited.Length > 0 ? $" from {cited}" : "")
            + (outcome.Reason is { } reason ? $" ({reason.Code})" : "")
            + (outcome.Degradations.Count > 0 ? $"; {string.Join(", ", outcome.Degradations.Select(static degradation => degradation.Code))}" : "");
    }

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxSummary ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[MaxSummary - 1]) ? MaxSummary - 1 : MaxSummary), "…");
    }
}
