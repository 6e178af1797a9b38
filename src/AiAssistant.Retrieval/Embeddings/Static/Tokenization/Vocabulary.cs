namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>The tokens of a file while it is read.</summary>
internal sealed class Vocabulary
{
    private readonly List<TokenEntry> _entries;
    private readonly Lazy<TokenTrie> _tokens;

    private Vocabulary(List<TokenEntry> entries)
    {
        _entries = entries;
        _tokens = new Lazy<TokenTrie>(() => TokenTrieBuilder.Build(_entries));
    }

    public IReadOnlyList<TokenEntry> Entries => _entries;

    public TokenTrie Tokens => _tokens.Value;

    /// <summary>Reads an object of tokens and their numbers.</summary>
    /// <exception cref="EmbeddingModelException">It is damaged or beyond the limits.</exception>
    public static Vocabulary ReadNumbers(ModelJson json)
    {
        var entries = new List<TokenEntry>();
        var length = 0L;
        foreach (var (token, number) in json.Members())
        {
            Add(token, (int)number.Number(0, ModelLimits.Vocabulary - 1), json, entries, ref length);
        }

        return new Vocabulary(entries);
    }

    /// <summary>Reads a list of tokens and their scores; a token's number is its place.</summary>
    /// <exception cref="EmbeddingModelException">It is damaged or beyond the limits.</exception>
    public static Vocabulary ReadScores(ModelJson json, out double[] scores)
    {
        var entries = new List<TokenEntry>();
        var length = 0L;
        var found = new List<double>();
        foreach (var item in json.Items())
        {
            if (item.Length() != 2)
            {
                throw json.Fault("must be a list of tokens, each with its score");
            }

            Add(item.ItemAt(0).Text(ModelLimits.TokenLength), found.Count, json, entries, ref length);
            found.Add(item.ItemAt(1).Real());
        }

        scores = [.. found];
        return scores.Length > 0 ? new Vocabulary(entries) : throw json.Fault("is empty");
    }

    private static void Add(string token, int number, ModelJson json, List<TokenEntry> entries, ref long length)
    {
        if (entries.Count == ModelLimits.Vocabulary || token.Length > ModelLimits.TokenLength)
        {
            throw json.Fault($"has more than {ModelLimits.Vocabulary:N0} tokens, or one of more than {ModelLimits.TokenLength:N0} characters");
        }

        if ((length += token.Length) > ModelLimits.VocabularyLength)
        {
            throw json.Fault($"has tokens of more than {ModelLimits.VocabularyLength:N0} characters together");
        }

        // An empty token is never found; some vocabularies have one.
        entries.Add(new TokenEntry(token, number));
    }
}
