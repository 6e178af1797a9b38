namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>A token of a piece while its tokens are merged, in a list linked both ways.</summary>
/// <param name="Token">The token; -1 when it has been merged into the one before.</param>
/// <param name="Previous">The place of the one before; -1 at the beginning.</param>
/// <param name="Next">The place of the one after; -1 at the end.</param>
internal record struct Symbol(int Token, int Previous, int Next);
