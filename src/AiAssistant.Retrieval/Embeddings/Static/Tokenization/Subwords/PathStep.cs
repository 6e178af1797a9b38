namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>The best way to a place in a piece.</summary>
/// <param name="Start">Where its last token begins; -1 while there is no way.</param>
/// <param name="Token">That token; -1 when it is an unknown character.</param>
/// <param name="Score">The sum of the scores of the tokens up to here.</param>
internal readonly record struct PathStep(int Start, int Token, double Score);
