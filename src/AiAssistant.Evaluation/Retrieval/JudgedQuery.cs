namespace AiAssistant.Evaluation.Retrieval;

/// <summary>A question with its judgements.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question.</param>
/// <param name="Gains">The judged scores by the id of the passage.</param>
internal sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Gains);
