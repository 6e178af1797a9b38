namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>What two neighbouring tokens become.</summary>
/// <param name="Rank">Its place in the list of merges: the lowest goes first.</param>
/// <param name="Token">The token that they become.</param>
internal readonly record struct Merge(int Rank, int Token);
