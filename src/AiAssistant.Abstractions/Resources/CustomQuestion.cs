namespace AiAssistant.Resources;

/// <summary>A question that the seller added, with its answer.</summary>
/// <param name="Id">Names the question within its knowledge base; citations carry it.</param>
/// <param name="Question">The question as the seller wrote it.</param>
/// <param name="Answer">The answer as the seller wrote it; may be empty, then it teaches nothing.</param>
public sealed record CustomQuestion(string Id, string Question, string Answer);
