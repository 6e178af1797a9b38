namespace AiAssistant.Evaluation.Calibration;

/// <summary>One line of the details: a question as a gate saw it that had not learned from its shop or set.</summary>
internal sealed record CalibrateDetail(string Kind, string Group, bool Answerable, bool Right, double Probability, string Text, string? Best, string? Missed)
{
    public static CalibrateDetail Of(JudgedCase one) => new(
        one.Kind.ToString(), one.Case.Group, one.IsAnswerable, one.IsRight, Math.Round(one.Probability, 4), one.Case.Text, one.Best?.ToString(), one.Missed?.ToString());
}
