using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static;

/// <summary>Makes small models: the vocabularies of published examples, a vector by a seed for each token. The same every time.</summary>
internal sealed record SmallModel(string Tokenizer, byte[] Weights, string? Config)
{
    public const int Dimensions = 32;

    /// <summary>The vocabulary of the Hugging Face course, chapter 6.6, with BERT's special tokens.</summary>
    public static IReadOnlyList<string> WordPieceTokens { get; } =
    [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "b", "h", "p", "##g", "##n", "##s", "##u", "##gs", "hu", "hugs", "un", "##aff", "##able", "want",
        "##want", "##ed", "wa", "runn", "##ing", ",", "!", "hello", "world",
    ];

    /// <summary>The tokens and frequencies of the Hugging Face course, chapter 6.7; 210 together.</summary>
    public static IReadOnlyList<(string Token, double Count)> UnigramTokens { get; } =
    [
        ("<unk>", 1), ("h", 15), ("u", 36), ("g", 20), ("hu", 15), ("ug", 20), ("p", 17), ("pu", 17), ("n", 16), ("un", 16), ("b", 4), ("bu", 4), ("s", 5),
        ("hug", 15), ("gs", 5), ("ugs", 5), ("▁", 10), ("▁hug", 5), ("▁un", 4),
    ];

    /// <summary>The vocabulary and merges that the Hugging Face course, chapter 6.5, arrives at.</summary>
    public static IReadOnlyList<string> BpeTokens { get; } =
    [
        "<|endoftext|>", ",", ".", "C", "F", "H", "T", "a", "b", "c", "d", "e", "f", "g", "h", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "v", "w",
        "y", "z", "Ġ", "Ġt", "is", "er", "Ġa", "Ġto", "en", "Th", "This", "ou", "se", "Ġtok", "Ġtoken", "nd", "Ġis", "Ġth", "Ġthe", "in", "Ġab", "Ġtokeni",
    ];

    public static IReadOnlyList<string> BpeMerges { get; } =
    [
        "Ġ t", "i s", "e r", "Ġ a", "Ġt o", "e n", "T h", "Th is", "o u", "s e", "Ġto k", "Ġtok en", "n d", "Ġ is", "Ġt h", "Ġth e", "i n", "Ġa b", "Ġtoken i",
    ];

    public static SmallModel WordPiece() => Of(
        Json(
            new JsonObject { ["type"] = "WordPiece", ["unk_token"] = "[UNK]", ["vocab"] = Numbers(WordPieceTokens) },
            """{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"strip_accents":null,"lowercase":true}""",
            """{"type":"BertPreTokenizer"}""",
            """[{"id":4,"content":"[MASK]","single_word":false,"lstrip":true,"rstrip":false,"normalized":false,"special":true}]"""),
        WordPieceTokens.Count);

    public static SmallModel Unigram() => Of(
        Json(
            new JsonObject { ["type"] = "Unigram", ["unk_id"] = 0, ["vocab"] = Scores(UnigramTokens) },
            """{"type":"Sequence","normalizers":[{"type":"NFKC"},{"type":"Replace","pattern":{"Regex":" {2,}"},"content":" "}]}""",
            """{"type":"Metaspace","replacement":"▁","prepend_scheme":"always","split":true}"""),
        UnigramTokens.Count);

    public static SmallModel Bpe() => Of(
        Json(
            new JsonObject { ["type"] = "BPE", ["vocab"] = Numbers(BpeTokens), ["merges"] = Texts(BpeMerges) },
            null,
            """{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true}"""),
        BpeTokens.Count);

    /// <summary>The text of a <c>tokenizer.json</c>.</summary>
    public static string Json(JsonObject model, string? normalizer = null, string? preTokenizer = null, string? addedTokens = null) => new JsonObject
    {
        ["version"] = "1.0",
        ["truncation"] = null,
        ["padding"] = null,
        ["added_tokens"] = JsonNode.Parse(addedTokens ?? "[]"),
        ["normalizer"] = normalizer is null ? null : JsonNode.Parse(normalizer),
        ["pre_tokenizer"] = preTokenizer is null ? null : JsonNode.Parse(preTokenizer),
        ["post_processor"] = null,
        ["decoder"] = null,
        ["model"] = model,
    }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonObject Numbers(IEnumerable<string> tokens) =>
        new(tokens.Select((token, number) => KeyValuePair.Create<string, JsonNode?>(token, JsonValue.Create(number))));

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    public static JsonArray Scores(IEnumerable<(string Token, double Count)> tokens) =>
        [.. tokens.Select(token => new JsonArray(JsonValue.Create(token.Token), JsonValue.Create(Math.Log(token.Count / 210))))];

    /// <summary>The vector of each token, one after another; whole numbers from -64 to 64, so that every type of values keeps them.</summary>
    public static float[] Values(int rows)
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, rows * Dimensions).Select(_ => (float)random.Next(-64, 65))];
    }

    public Task<StaticEmbeddingGenerator> LoadAsync(int maxTokens = StaticEmbeddingGenerator.DefaultMaxTokens) => StaticEmbeddingGenerator.LoadAsync(
        "small",
        new MemoryStream(Weights),
        new MemoryStream(Encoding.UTF8.GetBytes(Tokenizer)),
        Config is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(Config)),
        maxTokens,
        TestContext.Current.CancellationToken);

    private static SmallModel Of(string tokenizer, int tokens) => new(
        tokenizer,
        new SafetensorsWriter().Add("embeddings", "F32", [tokens, Dimensions], Values(tokens)).ToArray(),
        """{"model_type":"model2vec","architectures":["StaticModel"],"normalize":true}""");
}
