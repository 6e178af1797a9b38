using System.Globalization;
using System.Text;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>Pictures of how sure the gate is and how often it is right, as SVG: at most three lines.</summary>
internal static class Plots
{
    private const int Side = 320;
    private const int Margin = 50;
    private static readonly string[] Colours = ["#1b6ca8", "#c25b12", "#3a7d44"];

    /// <summary>How often the gate is right by how sure it is; the diagonal is a gate that is as sure as it is right.</summary>
    public static string Reliability(IReadOnlyList<PlottedSeries> series)
    {
        var svg = Start("how sure the gate is", "share that is right", 1);
        Line(svg, [(0, 0), (1, 1)], "#999999", 1, isDashed: true);
        for (var i = 0; i < series.Count; i++)
        {
            var bins = Calibration.Reliability.Of(series[i].Cases);
            Line(svg, [.. bins.Select(static bin => (bin.Probability, bin.Right))], Colours[i], 1, isDashed: false);
            foreach (var (probability, right, count) in bins)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(probability):0.#}\" cy=\"{Y(right, 1):0.#}\" r=\"{2 + Math.Min(Math.Sqrt(count) / 4, 6):0.#}\" fill=\"{Colours[i]}\" fill-opacity=\"0.6\"/>\n");
            }

            Legend(svg, series[i].Name, i);
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The share of wrong answers by the share of questions answered, as the threshold falls.</summary>
    public static string RiskCoverage(IReadOnlyList<PlottedSeries> series)
    {
        const double MostRisk = 0.6;
        var svg = Start("share of questions answered", "share of answers that are wrong", MostRisk);
        for (var i = 0; i < series.Count; i++)
        {
            var cases = series[i].Cases.OrderByDescending(static one => one.Probability).ToList();
            var points = new List<(double X, double Y)>();
            var wrong = 0;
            for (var k = 0; k < cases.Count; k++)
            {
                wrong += cases[k].IsRight ? 0 : 1;
                if (k >= cases.Count / 50 && (k % Math.Max(1, cases.Count / 100) == 0 || k == cases.Count - 1))
                {
                    points.Add(((k + 1.0) / series[i].Total, Math.Min(wrong / (k + 1.0), MostRisk)));
                }
            }

            Line(svg, points, Colours[i], MostRisk, isDashed: false);
            Legend(svg, series[i].Name, i);
        }

        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Start(string across, string up, double most)
    {
        var size = Side + (2 * Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" font-family=\"sans-serif\" font-size=\"11\" role=\"img\" aria-label=\"{up} by {across}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{size}\" height=\"{size}\" fill=\"white\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Margin}\" y=\"{Margin}\" width=\"{Side}\" height=\"{Side}\" fill=\"none\" stroke=\"#444444\"/>\n");
        for (var tick = 0; tick <= 4; tick++)
        {
            var part = tick / 4.0;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(part):0}\" y=\"{Margin + Side + 16}\" text-anchor=\"middle\">{part:0.##}</text>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin - 6}\" y=\"{Y(part, 1) + 4:0}\" text-anchor=\"end\">{part * most:0.##}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{size / 2}\" y=\"{size - 12}\" text-anchor=\"middle\">{across}</text>\n");
        return svg.Append(CultureInfo.InvariantCulture, $"<text x=\"14\" y=\"{size / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 14 {size / 2})\">{up}</text>\n");
    }

    private static void Line(StringBuilder svg, IReadOnlyList<(double X, double Y)> points, string colour, double most, bool isDashed)
    {
        var path = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X):0.#},{Y(point.Y, most):0.#}")));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"{(isDashed ? " stroke-dasharray=\"4 4\"" : "")}/>\n");
    }

    private static void Legend(StringBuilder svg, string name, int i) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin + (i * 90)}\" y=\"{Margin - 12}\" fill=\"{Colours[i]}\">{name}</text>\n");

    private static double X(double value) => Margin + (value * Side);

    private static double Y(double value, double most) => Margin + Side - (value / most * Side);
}
