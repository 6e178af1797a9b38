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
        html.Add($"<details class=\"case\"><summary><span class=\"tag\">{one.Id}</span> <span class=\"tag\">{one.Language}</span> ");
        html.Add($"<span class=\"tag\">{one.Kind}</span> <bdi>{Short(one.Text)}</bdi></summary>\n<dl>");
        html.Add($"<dt>The customer</dt><dd><blockquote dir=\"auto\">{one.Text}</blockquote></dd>");
        html.Add($"<dt>Expected</dt><dd>{one.ExpectedInWords}</dd>");
        html.Add($"<dt>Came</dt><dd>{Came(one)}</dd>");
        if (outcome.Text is { } reply)
        {
            html.Add($"<dt>The reply</dt><dd><blockquote dir=\"auto\">{reply}</blockquote></dd>");
        }

        html.Add($"<dt>Time</dt><dd>{string.Join(", ", outcome.Trace.Durations.Select(static pair => $"{pair.Key} {Milliseconds(pair.Value)}"))}</dd>");
        html.Add($"<dt>Trace</dt><dd><ol class=\"trace\">\n");
        foreach (var step in outcome.Trace.Steps)
        {
            WriteStep(html, step);
        }

        html.Add($"</ol></dd></dl></details>\n");
    }

    private static void WriteStep(HtmlWriter html, TraceStep step)
    {
        html.Add($"<li><code>{step.Code}</code> <span class=\"time\">{Milliseconds(step.Elapsed)}</span>");
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
            + string.Concat(outcome.Degradations.Select(static degradation => $"; {degradation.Code}"));
    }

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxSummary ? line : $"{line[..(char.IsHighSurrogate(line[MaxSummary - 1]) ? MaxSummary - 1 : MaxSummary)]}…";
    }
}
