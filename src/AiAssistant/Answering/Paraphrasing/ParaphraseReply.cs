namespace AiAssistant.Answering.Paraphrasing;

/// <summary>What the chat model is asked to give back, and what is kept of it.</summary>
/// <param name="Paraphrases">Ways of asking.</param>
internal sealed record ParaphraseReply(IReadOnlyList<string?>? Paraphrases);
