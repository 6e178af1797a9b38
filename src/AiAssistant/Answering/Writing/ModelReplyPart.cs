namespace AiAssistant.Answering.Writing;

/// <summary>The chat model's answer to one question.</summary>
/// <param name="Question">The question's number, from 1.</param>
/// <param name="Text">The answer; null or empty when the evidence does not answer.</param>
/// <param name="Citations">The labels of the evidence that bears the answer.</param>
internal sealed record ModelReplyPart(int Question, string? Text, IReadOnlyList<string>? Citations);
