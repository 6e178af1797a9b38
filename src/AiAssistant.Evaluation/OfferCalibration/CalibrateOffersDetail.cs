namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>One line of the details.</summary>
internal sealed record CalibrateOffersDetail(string Set, string Text, bool IsAnswerable, bool IsRight, double Probability, string Best)
{
    public static CalibrateOffersDetail Of(JudgedOfferCase judged) =>
        new(judged.Case.Set, judged.Case.Text, judged.Case.IsAnswerable, judged.IsRight, Math.Round(judged.Probability, 3), judged.Best);
}
