namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>Every piece is a token, or unknown.</summary>
internal sealed class WordLevelModel(TokenTrie tokens, int unknown) : TokenModel
{
    public override int Dropped => unknown;

    public override void Tokenize(ReadOnlySpan<char> piece, TokenizerWorkspace workspace) => workspace.Tokens.Add(tokens.Find(piece));
}
