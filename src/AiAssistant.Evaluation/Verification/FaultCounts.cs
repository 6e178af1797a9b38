namespace AiAssistant.Evaluation.Verification;

/// <summary>What became of the fabricated answers with one fault.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Caught">How many of them were held back.</param>
internal sealed record FaultCounts(int Count, int Caught);
