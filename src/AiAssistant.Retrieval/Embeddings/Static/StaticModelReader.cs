using System.Buffers.Binary;
using System.Security.Cryptography;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization;

namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>Reads the files of a static model and checks that they belong together.</summary>
internal static class StaticModelReader
{
    public const string WeightsName = "model.safetensors";
    public const string TokenizerName = "tokenizer.json";
    public const string ConfigName = "config.json";

    /// <summary>However long the tokens are: a bound on the work for one text, even by a pattern that takes the square of its length.</summary>
    private const int MaxTextLength = 16_384;

    /// <summary>Reads a model.</summary>
    /// <param name="weights">The safetensors file.</param>
    /// <param name="tokenizer">The tokenizer's file.</param>
    /// <param name="config">The settings; null for none.</param>
    /// <param name="maxTokens">How many tokens of a text count.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The model, and the hash of all that decides its vectors.</returns>
    /// <exception cref="EmbeddingModelException">A file cannot be used, or they do not belong together.</exception>
    public static async Task<(StaticModel Model, string Hash)> ReadAsync(
        Stream weights, Stream tokenizer, Stream? config, int maxTokens, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        // The small files first: most faults are found before the large one is read.
        var settings = config is null
            ? []
            : await new ModelFile(config, ConfigName, ModelLimits.ConfigBytes, hash).ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        Separate(hash, settings.Length);
        var json = await new ModelFile(tokenizer, TokenizerName, ModelLimits.TokenizerBytes, hash).ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        Separate(hash, json.Length);
        Separate(hash, maxTokens);
        var normalizes = settings.Length > 0 && ReadNormalizes(settings);
        var file = TokenizerFile.Read(json, TokenizerName);

        var embeddings = await TokenEmbeddingsReader
            .ReadAsync(new ModelFile(weights, WeightsName, ModelLimits.WeightsBytes, hash), cancellationToken).ConfigureAwait(false);
        if (file.GreatestToken >= embeddings.Tokens)
        {
            throw new EmbeddingModelException(
                $"{TokenizerName} numbers tokens up to {file.GreatestToken}, but {WeightsName} has vectors for {embeddings.Tokens}. "
                + "Take both files from the same model.");
        }

        var limit = Math.Min(maxTokens, file.MaxTokens ?? maxTokens);
        var length = (int)Math.Min(MaxTextLength, (long)maxTokens * file.MedianLength);
        return (new StaticModel(file.Tokenizer, embeddings, limit, length, normalizes), Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16)));
    }

    private static bool ReadNormalizes(byte[] config)
    {
        using var document = ModelJson.Parse(config, ConfigName);
        return new ModelJson(document.RootElement, ConfigName)["normalize"].Flag(false);
    }

    /// <summary>Tells the end of a file from the beginning of the next in the hash.</summary>
    private static void Separate(IncrementalHash hash, int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        hash.AppendData(bytes);
    }
}
