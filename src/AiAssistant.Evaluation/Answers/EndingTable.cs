namespace AiAssistant.Evaluation.Answers;

/// <summary>A table of what was expected against what came.</summary>
internal static class EndingTable
{
    private static readonly Ending[] Endings = Enum.GetValues<Ending>();

    /// <summary>Writes a table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="caption">What it counts.</param>
    /// <param name="group">What the rows are grouped by; null: by what was expected alone.</param>
    /// <param name="cases">What is counted.</param>
    public static void Write(HtmlWriter html, string caption, (string Name, Func<AnsweredCase, string> Key)? group, IReadOnlyCollection<AnsweredCase> cases)
    {
        html.Add($"<div class=\"scroll\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\"><table>\n<caption>{caption}</caption>\n<thead><tr>");
        if (group is { } named)
        {
            html.Add($"<th scope=\"col\">{named.Name}</th>");
        }

        html.Add($"<th scope=\"col\">expected</th>");
        foreach (var ending in Endings)
        {
            html.Add($"<th scope=\"col\" class=\"number\">{Name(ending)}</th>");
        }

        html.Add($"<th scope=\"col\" class=\"number\">all</th></tr></thead>\n<tbody>\n");
        foreach (var row in cases.GroupBy(one => (Group: group?.Key(one) ?? "", one.Expected))
            .OrderBy(static row => row.Key.Group, StringComparer.Ordinal).ThenBy(static row => row.Key.Expected))
        {
            html.Add($"<tr>");
            if (group is not null)
            {
                html.Add($"<th scope=\"row\">{(row.Key.Group.Length > 0 ? row.Key.Group : "–")}</th>");
            }

            html.Add($"<th scope=\"row\">{Name(row.Key.Expected)}</th>");
            foreach (var ending in Endings)
            {
                WriteCell(html, [.. row.Where(one => one.Ending == ending)]);
            }

            html.Add($"<td class=\"number\">{row.Count()}</td></tr>\n");
        }

        html.Add($"</tbody>\n</table></div>\n");
    }

    /// <summary>What was expected, in words.</summary>
    public static string Name(Expectation expected) => expected switch
    {
        Expectation.Answer => "an answer",
        Expectation.Refusal => "a refusal",
        _ => "a person",
    };

    /// <summary>How it ended, in words.</summary>
    public static string Name(Ending ending) => ending switch
    {
        Ending.AnsweredRight => "answered right",
        Ending.AnsweredWrong => "answered wrong",
        Ending.Asked => "asked back",
        Ending.Agent => "handed over",
        _ => "refused",
    };

    // Not by colour alone: what is wrong is marked.
    private static void WriteCell(HtmlWriter html, IReadOnlyCollection<AnsweredCase> cases)
    {
        if (cases.Count == 0)
        {
            html.Add($"<td class=\"number none\">0</td>");
        }
        else if (cases.All(static one => one.IsCorrect))
        {
            html.Add($"<td class=\"number right\">{cases.Count}</td>");
        }
        else
        {
            html.Add($"<td class=\"number wrong\">{cases.Count}<span aria-hidden=\"true\"> ✗</span><span class=\"unseen\"> wrong</span></td>");
        }
    }
}
