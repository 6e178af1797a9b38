namespace AiAssistant.Evaluation.Routing;

/// <summary>An utterance with what the gate made of it.</summary>
/// <param name="Utterance">The utterance.</param>
/// <param name="Predicted">The intent of the best stored question; null when none was found.</param>
/// <param name="Score">How sure the gate is that this answers.</param>
/// <param name="IsAnswered">Whether that is enough for the gate.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record RoutingResult(Utterance Utterance, string? Predicted, double Score, bool IsAnswered, TimeSpan Elapsed)
{
    /// <summary>Whether the intent is right.</summary>
    public bool IsRight => Predicted == Utterance.Intent;

    /// <summary>Whether it ended as it should: in scope answered and right, out of scope refused.</summary>
    public bool IsCorrect => Utterance.IsInScope ? IsAnswered && IsRight : !IsAnswered;
}
