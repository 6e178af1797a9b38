namespace AiAssistant.Answering.Writing;

/// <summary>What the chat model is asked to give back.</summary>
/// <param name="Parts">One for each question.</param>
internal sealed record ModelReply(IReadOnlyList<ModelReplyPart>? Parts);
