namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

/// <summary>Reads the member <c>model</c> of a <c>tokenizer.json</c>.</summary>
internal static class TokenModelReader
{
    private const int MaxWordLength = 10_000;

    /// <summary>Reads the model.</summary>
    /// <param name="json">The member.</param>
    /// <param name="vocabulary">Its vocabulary.</param>
    /// <exception cref="EmbeddingModelException">It is damaged or not supported.</exception>
    public static TokenModel Read(ModelJson json, out Vocabulary vocabulary)
    {
        switch (TypeOf(json))
        {
            case "WordPiece":
                vocabulary = Vocabulary.ReadNumbers(json["vocab"]);
                return ReadWordPiece(json, vocabulary.Tokens);
            case "WordLevel":
                vocabulary = Vocabulary.ReadNumbers(json["vocab"]);
                return new WordLevelModel(vocabulary.Tokens, Unknown(json, vocabulary.Tokens, "<unk>"));
            case "Unigram":
                vocabulary = Vocabulary.ReadScores(json["vocab"], out var scores);
                return ReadUnigram(json, vocabulary.Tokens, scores);
            case "BPE":
                vocabulary = Vocabulary.ReadNumbers(json["vocab"]);
                return ReadBpe(json, vocabulary.Tokens);
            default:
                throw json.Unsupported("a kind of model");
        }
    }

    /// <summary>The type; old files do not name it, but each has a member of its own.</summary>
    private static string TypeOf(ModelJson json)
    {
        if (json["type"].Exists)
        {
            return json["type"].Text(32);
        }

        return json["merges"].Exists ? "BPE" : json["vocab"].Kind is System.Text.Json.JsonValueKind.Array ? "Unigram"
            : json["continuing_subword_prefix"].Exists ? "WordPiece" : "WordLevel";
    }

    private static int Unknown(ModelJson json, TokenTrie tokens, string? otherwise)
    {
        var text = json["unk_token"].Exists ? json["unk_token"].Text(ModelLimits.TokenLength) : otherwise;
        return text is null ? TokenTrie.None : tokens.Find(text);
    }

    private static string TextOr(ModelJson json, string otherwise) => json.Exists ? json.Text(ModelLimits.InsertLength) : otherwise;

    private static WordPieceModel ReadWordPiece(ModelJson json, TokenTrie tokens)
    {
        var longest = json["max_input_chars_per_word"];
        return new WordPieceModel(
            tokens,
            TextOr(json["continuing_subword_prefix"], "##"),
            longest.Exists ? (int)longest.Number(1, MaxWordLength) : 100,
            Unknown(json, tokens, "[UNK]"));
    }

    private static UnigramModel ReadUnigram(ModelJson json, TokenTrie tokens, double[] scores)
    {
        var unknown = json["unk_id"].Exists ? (int)json["unk_id"].Number(0, scores.Length - 1) : TokenTrie.None;
        return new UnigramModel(tokens, scores, unknown, json["byte_fallback"].Flag(false) ? new ByteTokens(tokens) : null);
    }

    private static BpeModel ReadBpe(ModelJson json, TokenTrie tokens)
    {
        if (json["dropout"].Exists && json["dropout"].Real() != 0)
        {
            throw json["dropout"].Unsupported("random merges");
        }

        var prefix = TextOr(json["continuing_subword_prefix"], "");
        var settings = new BpeSettings(
            Unknown(json, tokens, null),
            json["fuse_unk"].Flag(false),
            json["byte_fallback"].Flag(false),
            json["ignore_merges"].Flag(false),
            prefix,
            TextOr(json["end_of_word_suffix"], ""));
        return new BpeModel(tokens, ReadMerges(json["merges"], tokens, prefix), settings);
    }

    private static Dictionary<(int Left, int Right), Merge> ReadMerges(ModelJson json, TokenTrie tokens, string prefix)
    {
        var merges = new Dictionary<(int Left, int Right), Merge>();
        var rank = 0;
        foreach (var item in json.Items())
        {
            if (rank == ModelLimits.Merges)
            {
                throw json.Fault($"has more than {ModelLimits.Merges:N0} merges");
            }

            var (left, right) = ReadPair(item);
            var joined = string.Concat(left, right.StartsWith(prefix, StringComparison.Ordinal) ? right.AsSpan(prefix.Length) : right);
            var (leftToken, rightToken, token) = (tokens.Find(left), tokens.Find(right), tokens.Find(joined));
            if (leftToken == TokenTrie.None || rightToken == TokenTrie.None || token == TokenTrie.None)
            {
                throw json.Fault($"has a merge, number {rank}, of or to what is no token");
            }

            merges[BpeModel.Pair(leftToken, rightToken)] = new Merge(rank++, token);
        }

        return merges;
    }

    /// <summary>A merge: two tokens in a list, or, in older files, with a space between.</summary>
    private static (string Left, string Right) ReadPair(ModelJson item)
    {
        if (item.Kind is System.Text.Json.JsonValueKind.Array)
        {
            return item.Length() == 2
                ? (item.ItemAt(0).Text(ModelLimits.TokenLength), item.ItemAt(1).Text(ModelLimits.TokenLength))
                : throw item.Fault("has a merge that is not of two tokens");
        }

        var text = item.Text((2 * ModelLimits.TokenLength) + 1);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && space == text.LastIndexOf(' ') && space < text.Length - 1
            ? (text[..space], text[(space + 1)..])
            : throw item.Fault("has a merge that is not of two tokens");
    }
}
