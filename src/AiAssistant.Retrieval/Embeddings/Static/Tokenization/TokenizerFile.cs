using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

namespace AiAssistant.Retrieval.Embeddings.Static.Tokenization;

/// <summary>
/// What a <c>tokenizer.json</c> of the Hugging Face tokenizers library says. Its members <c>post_processor</c>, <c>decoder</c> and <c>padding</c> are of no
/// use to the mean of a text's tokens and are not read.
/// </summary>
/// <param name="Tokenizer">Makes texts into tokens.</param>
/// <param name="GreatestToken">The greatest number of a token.</param>
/// <param name="MedianLength">The median of the tokens' lengths in code points, at least 1; Model2Vec cuts texts by it.</param>
/// <param name="MaxTokens">How many tokens of a text the file has read; null when it does not say.</param>
internal sealed record TokenizerFile(TextTokenizer Tokenizer, int GreatestToken, int MedianLength, int? MaxTokens)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="EmbeddingModelException">It is damaged, beyond the limits, or asks for something that is not supported.</exception>
    public static TokenizerFile Read(ReadOnlyMemory<byte> json, string file)
    {
        using var document = ModelJson.Parse(json, file);
        var root = new ModelJson(document.RootElement, file);
        var model = TokenModelReader.Read(root["model"], out var vocabulary);
        var added = ReadAddedTokens(root["added_tokens"]);
        var tokenizer = new TextTokenizer(
            NormalizerReader.Read(root["normalizer"]), PreTokenizerReader.Read(root["pre_tokenizer"]), model, added);

        var numbers = vocabulary.Entries.Select(static entry => entry.Token).Concat(added.Select(static token => token.Token));
        return new TokenizerFile(tokenizer, numbers.DefaultIfEmpty(0).Max(), Median(vocabulary, added), ReadMaxTokens(root["truncation"]));
    }

    private static List<AddedToken> ReadAddedTokens(ModelJson json)
    {
        if (!json.Exists)
        {
            return [];
        }

        return json.Length() <= ModelLimits.AddedTokens
            ? [.. json.Items().Select(AddedToken.Read)]
            : throw json.Fault($"has more than {ModelLimits.AddedTokens:N0} tokens");
    }

    private static int? ReadMaxTokens(ModelJson json)
    {
        if (!json.Exists)
        {
            return null;
        }

        return json["direction"].Exists && json["direction"].Text(16) != "Right"
            ? throw json.Unsupported("cutting texts at their beginning")
            : (int)json["max_length"].Number(1, int.MaxValue);
    }

    private static int Median(Vocabulary vocabulary, List<AddedToken> added)
    {
        var own = vocabulary.Tokens;
        int[] lengths =
        [
            .. vocabulary.Entries.Select(static entry => CodePoints(entry.Text)),
            .. added.Where(token => own.Find(token.Content) == TokenTrie.None).Select(static token => CodePoints(token.Content)),
        ];
        if (lengths.Length == 0)
        {
            return 1;
        }

        Array.Sort(lengths);
        return Math.Max(1, (lengths[(lengths.Length - 1) / 2] + lengths[lengths.Length / 2]) / 2);
    }

    private static int CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
