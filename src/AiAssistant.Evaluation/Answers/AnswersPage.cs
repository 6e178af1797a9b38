using AiAssistant.Evaluation.Calibration;

namespace AiAssistant.Evaluation.Answers;

/// <summary>The page: one file without scripts and without anything to load. What it shows of others is text, never markup.</summary>
internal sealed class AnswersPage
{
    private readonly List<AnswersSection> _sections = [];

    /// <summary>How many messages did not end as expected.</summary>
    public int Wrong => _sections.Sum(static section => section.Cases.Count(static one => !one.IsCorrect));

    /// <summary>Adds a part.</summary>
    public void Add(AnswersSection section) => _sections.Add(section);

    /// <summary>Writes the page.</summary>
    public string ToHtml()
    {
        var html = new HtmlWriter();
        html.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>How the assistant answered</title>
            <style>

            """).AddMarkup(PageStyle.Css).Add($"</style>\n</head>\n<body>\n<header>\n<h1>How the assistant answered</h1>\n");
        html.Add($"<nav aria-label=\"Parts of this page\"><ul>\n");
        foreach (var section in _sections)
        {
            html.Add($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>\n");
        }

        html.Add($"<li><a href=\"#gate\">How sure the gate was</a></li>\n");
        foreach (var section in _sections)
        {
            html.Add($"<li><a href=\"#{section.Id}-wrong\">Wrong: {section.Id} ({section.Cases.Count(static one => !one.IsCorrect)})</a></li>\n");
        }

        html.Add($"</ul></nav>\n</header>\n<main>\n");
        _sections.ForEach(section => WriteCounts(html, section));
        WriteGate(html);
        _sections.ForEach(section => WriteWrong(html, section));
        return html.Add($"</main>\n</body>\n</html>").ToString();
    }

    private static void WriteCounts(HtmlWriter html, AnswersSection section)
    {
        html.Add($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n");
        html.Add($"<h2 id=\"{section.Id}-title\">{section.Title}</h2>\n<dl class=\"numbers\">\n");
        foreach (var (name, value) in section.Numbers)
        {
            html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
        }

        html.Add($"</dl>\n");
        EndingTable.Write(html, "What was expected and what came", null, section.Cases);
        EndingTable.Write(html, "By kind", ("kind", static one => one.Kind), section.Cases);
        EndingTable.Write(html, "By language", ("language", static one => one.Language), section.Cases);
        html.Add($"</section>\n");
    }

    private void WriteGate(HtmlWriter html)
    {
        IReadOnlyList<PlottedSeries> series = [.. _sections.Select(static section => section.Series).Where(static series => series.Cases.Count > 0)];
        html.Add($"<section id=\"gate\" aria-labelledby=\"gate-title\">\n<h2 id=\"gate-title\">How sure the gate was</h2>\n");
        if (series.Count == 0)
        {
            html.Add($"<p>No question came to the gate.</p>\n</section>\n");
            return;
        }

        html.Add($"<p>Of a message with several questions the least sure one counts. Offers count where they were answered from: ");
        html.Add($"of the others it is not known what would have been said.</p>\n<div class=\"plots\">\n");
        WritePlot(html, Plots.Reliability(series), "How often the best evidence is right by how sure the gate is. On the dashed line it is as sure as it is right.");
        WritePlot(html, Plots.RiskCoverage(series), "The share of wrong answers by the share of messages answered, as the threshold falls.");
        var errors = series.Select(static one => FormattableString.Invariant($"{one.Name} {Reliability.Error(one.Cases):0.000}"));
        html.Add($"</div>\n<p>Calibration error: {string.Join(", ", errors)}.</p>\n</section>\n");
    }

    private static void WritePlot(HtmlWriter html, string svg, string caption) =>
        html.Add($"<figure>").AddMarkup(svg).Add($"<figcaption>{caption}</figcaption></figure>\n");

    private static void WriteWrong(HtmlWriter html, AnswersSection section)
    {
        html.Add($"<section id=\"{section.Id}-wrong\" aria-labelledby=\"{section.Id}-wrong-title\">\n");
        html.Add($"<h2 id=\"{section.Id}-wrong-title\">Wrong: {section.Title}</h2>\n");
        if (section.Wrong.Count == 0)
        {
            html.Add($"<p>None.</p>\n");
        }

        foreach (var group in section.Wrong)
        {
            html.Add($"<h3>Expected {EndingTable.Name(group.Key.Expected)}, {EndingTable.Name(group.Key.Ending)} ({group.Count()})</h3>\n");
            foreach (var one in group)
            {
                WrongCase.Write(html, one);
            }
        }

        html.Add($"</section>\n");
    }
}
