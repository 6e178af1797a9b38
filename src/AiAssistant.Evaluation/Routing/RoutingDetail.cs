namespace AiAssistant.Evaluation.Routing;

/// <summary>One line of the details.</summary>
internal sealed record RoutingDetail(int Number, string Text, string Intent, bool InScope, string? Predicted, double Score, bool Answered, bool Correct)
{
    public static RoutingDetail Of(RoutingResult result) => new(
        result.Utterance.Number,
        result.Utterance.Text,
        result.Utterance.Intent,
        result.Utterance.IsInScope,
        result.Predicted,
        Math.Round(result.Score, 6),
        result.IsAnswered,
        result.IsCorrect);
}
