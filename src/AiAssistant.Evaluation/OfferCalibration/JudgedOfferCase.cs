namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>What weights that had not seen a question's offer made of it.</summary>
/// <param name="Case">The question.</param>
/// <param name="Probability">That the offer says it.</param>
/// <param name="IsRight">Whether the best claim answers.</param>
/// <param name="Best">The best claim: its field's name with the value, or the sentence.</param>
internal sealed record JudgedOfferCase(OfferCase Case, double Probability, bool IsRight, string Best);
