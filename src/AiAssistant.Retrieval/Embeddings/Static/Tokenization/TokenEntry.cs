namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>A token of a vocabulary and its number.</summary>
internal readonly record struct TokenEntry(string Text, int Token);
