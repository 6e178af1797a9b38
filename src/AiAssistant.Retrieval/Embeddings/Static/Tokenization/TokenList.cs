namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>The tokens of a text, up to a number. The unknown token is left out where the model has it so.</summary>
internal sealed class TokenList
{
    private int[] _tokens = new int[64];
    private int _limit;
    private int _dropped;

    public int Count { get; private set; }

    public bool IsFull => Count >= _limit;

    public ReadOnlySpan<int> Span => _tokens.AsSpan(0, Count);

    /// <summary>Empties the list.</summary>
    /// <param name="limit">How many tokens it takes.</param>
    /// <param name="dropped">The token that it leaves out; -1 for none.</param>
    public void Clear(int limit, int dropped)
    {
        Count = 0;
        _limit = limit;
        _dropped = dropped;
    }

    public void Add(int token)
    {
        if (token == _dropped || token < 0 || IsFull)
        {
            return;
        }

        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        _tokens[Count++] = token;
    }

    /// <summary>Takes back the tokens beyond a number.</summary>
    public void CutTo(int count) => Count = count;
}
