using AiAssistant.Retrieval;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>What was found for a question, and how long it took.</summary>
/// <param name="Query">The question.</param>
/// <param name="Evidence">What was found, best first.</param>
/// <param name="Elapsed">The time it took, embedding included.</param>
internal sealed record QueryRanking(JudgedQuery Query, IReadOnlyList<Evidence> Evidence, TimeSpan Elapsed);
