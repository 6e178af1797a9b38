namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>
/// WordPiece (Schuster and Nakajima 2012, as BERT uses it): the longest token at the beginning of a word, then the longest continuing one, and so on; a word
/// with a part that is no token is unknown as a whole.
/// </summary>
internal sealed class WordPieceModel(TokenTrie tokens, string continuingPrefix, int maxWordLength, int unknown) : TokenModel
{
    private readonly int _continuing = tokens.Descend(TokenTrie.Root, continuingPrefix);

    public override int Dropped => unknown;

    public override void Tokenize(ReadOnlySpan<char> piece, TokenizerWorkspace workspace)
    {
        if (IsTooLong(piece))
        {
            return;
        }

        var before = workspace.Tokens.Count;
        var node = TokenTrie.Root;
        while (!piece.IsEmpty)
        {
            var length = 0;
            var token = node == TokenTrie.None ? TokenTrie.None : tokens.FindLongest(node, piece, out length);
            if (token == TokenTrie.None)
            {
                workspace.Tokens.CutTo(before);
                return;
            }

            workspace.Tokens.Add(token);
            piece = piece[length..];
            node = _continuing;
        }
    }

    private bool IsTooLong(ReadOnlySpan<char> piece)
    {
        if (piece.Length <= maxWordLength)
        {
            return false;
        }

        var length = 0;
        foreach (var c in piece)
        {
            length += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return length > maxWordLength;
    }
}
