namespace AiAssistant.Evaluation.Calibration;

/// <summary>What becomes of a case by the retriever's scores: how sure one is of the best entry, and whether that is right.</summary>
/// <param name="WithTexts">The gate's features of texts, with the scores as features beside them.</param>
/// <param name="Fitted">The scores alone, weighed.</param>
/// <param name="Plain">The score that the retriever ranks by, as it is.</param>
internal sealed record ScoredCase((double Score, bool IsRight) WithTexts, (double Score, bool IsRight) Fitted, (double Score, bool IsRight) Plain);
