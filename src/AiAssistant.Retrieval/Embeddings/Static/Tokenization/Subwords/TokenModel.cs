namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>What turns a piece of text into tokens. Immutable; the work is in the workspace.</summary>
internal abstract class TokenModel
{
    /// <summary>The token that is left out of a text's tokens, since it says nothing; -1 for none.</summary>
    public virtual int Dropped => TokenTrie.None;

    /// <summary>Appends the tokens of a piece, which is neither empty nor has a lone surrogate, to those of the workspace.</summary>
    public abstract void Tokenize(ReadOnlySpan<char> piece, TokenizerWorkspace workspace);
}
