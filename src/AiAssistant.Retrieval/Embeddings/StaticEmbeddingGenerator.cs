using AiAssistant.Retrieval.Embeddings.Static;
using Microsoft.Extensions.AI;

namespace AiAssistant.Retrieval;

/// <summary>
/// Embeddings by a static model of the host's own, in the layout of Model2Vec: a vector for each token of a vocabulary, and the vector of a text is the mean of
/// those of its tokens. A look-up and an addition for each token, without a network; synonyms are as near as the model has them.
/// </summary>
/// <remarks>
/// <para>The files: <c>model.safetensors</c> with the tensor <c>embeddings</c> or <c>embedding.weight</c> (F32, F16, BF16 or I8; 32 to 4,096 values a row) and,
/// where there are any, <c>weights</c> and <c>mapping</c>; <c>tokenizer.json</c> of the Hugging Face tokenizers library (WordPiece, Unigram, BPE or WordLevel);
/// <c>config.json</c>, of which <c>normalize</c> counts (default false). Vectors are those that Model2Vec itself computes from these files.</para>
/// <para>Limits: 2,000,000,000 bytes of <c>model.safetensors</c> with a header of 100,000,000, 256,000,000 bytes of <c>tokenizer.json</c>, 4,000,000 tokens of
/// 1,024 characters. All of it is checked as it is read: a file that is damaged, or made to do harm, gives an <see cref="EmbeddingModelException"/>. Patterns
/// that need backtracking, and random merges, are refused. The vectors stay in memory as the file has them; nothing else of a file is kept open.</para>
/// <para>Thread-safety: may be called at once from any thread. The same files and text give the same vector.</para>
/// <para>The vector of a text without a known token is all zeros, and is never found by vector. Of a text the first tokens are read
/// (<see cref="DefaultMaxTokens"/>, unless told otherwise), and never more than 16,384 characters.</para>
/// <para><see cref="GetService"/> gives its <see cref="EmbeddingIdentity"/> and <see cref="EmbeddingGeneratorMetadata"/>.</para>
/// </remarks>
/// <example>
/// A host loads the model once and uses it for learning and for questions alike:
/// <code>
/// using var generator = await StaticEmbeddingGenerator.LoadAsync("models/potion-base-8M", cancellationToken: cancellationToken);
/// float[] vector = generator.Embed("When will my parcel arrive?");
/// </code>
/// </example>
public sealed class StaticEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>How many tokens of a text are read unless told otherwise: 512, as Model2Vec has it.</summary>
    public const int DefaultMaxTokens = 512;

    private const int GreatestMaxTokens = 2_048;
    private const string Subfolder = "0_StaticEmbedding";
    private const string Version = "1";

    private readonly StaticModel _model;
    private readonly EmbeddingGeneratorMetadata _metadata;

    private StaticEmbeddingGenerator(string name, StaticModel model, string hash)
    {
        _model = model;
        Identity = new EmbeddingIdentity(name, Version, model.Dimensions, hash);
        _metadata = new EmbeddingGeneratorMetadata("aiassistant", null, name, model.Dimensions);
    }

    /// <summary>What its vectors are made by: the model's name, and a hash over the contents of its files.</summary>
    public EmbeddingIdentity Identity { get; }

    /// <summary>Loads a model from a folder.</summary>
    /// <param name="folder">The folder with <c>model.safetensors</c>, <c>tokenizer.json</c> and, if the model has one, <c>config.json</c>; or one with a folder
    /// <c>0_StaticEmbedding</c> that has them, as sentence-transformers saves it.</param>
    /// <param name="name">The model's name in its <see cref="Identity"/>; default the folder's name.</param>
    /// <param name="maxTokens">How many tokens of a text are read, 1 to 2,048; default <see cref="DefaultMaxTokens"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or blank, or <paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTokens"/> is out of its range.</exception>
    /// <exception cref="EmbeddingModelException">A file is missing or cannot be used; the message says which, where, and how to mend it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static async Task<StaticEmbeddingGenerator> LoadAsync(
        string folder, string? name = null, int maxTokens = DefaultMaxTokens, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var place = File.Exists(Path.Combine(root, StaticModelReader.WeightsName)) ? root : Path.Combine(root, Subfolder);
        var weights = OpenRequired(place, StaticModelReader.WeightsName, root);
        await using var weightsScope = weights.ConfigureAwait(false);
        var tokenizer = OpenRequired(place, StaticModelReader.TokenizerName, root);
        await using var tokenizerScope = tokenizer.ConfigureAwait(false);
        var configPath = Path.Combine(place, StaticModelReader.ConfigName);
        var config = File.Exists(configPath) ? Open(configPath) : null;
        await using var configScope = (config ?? Stream.Null).ConfigureAwait(false);
        return await LoadAsync(name ?? Path.GetFileName(root), weights, tokenizer, config, maxTokens, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Loads a model from streams, which are read to their ends and left open.</summary>
    /// <param name="name">The model's name in its <see cref="Identity"/>.</param>
    /// <param name="weights">The bytes of <c>model.safetensors</c>.</param>
    /// <param name="tokenizer">The bytes of <c>tokenizer.json</c>.</param>
    /// <param name="config">The bytes of <c>config.json</c>; null when the model has none.</param>
    /// <param name="maxTokens">How many tokens of a text are read, 1 to 2,048; default <see cref="DefaultMaxTokens"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> or <paramref name="tokenizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTokens"/> is out of its range.</exception>
    /// <exception cref="EmbeddingModelException">A file cannot be used; the message says which, where, and how to mend it.</exception>
    /// <exception cref="IOException">A stream cannot be read.</exception>
    public static async Task<StaticEmbeddingGenerator> LoadAsync(
        string name, Stream weights, Stream tokenizer, Stream? config = null, int maxTokens = DefaultMaxTokens, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTokens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxTokens, GreatestMaxTokens);
        var (model, hash) = await StaticModelReader.ReadAsync(weights, tokenizer, config, maxTokens, cancellationToken).ConfigureAwait(false);
        return new StaticEmbeddingGenerator(name, model, hash);
    }

    /// <summary>Makes the vector of one text, without a task.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A new vector of <see cref="EmbeddingIdentity.Dimensions"/> values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="EmbeddingModelException">The model's tokenizer takes more than two seconds for this text; no published one does.</exception>
    public float[] Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var vector = new float[Identity.Dimensions];
        _model.Embed(text, vector);
        return vector;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="options"/> asks for another number of dimensions.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (options?.Dimensions is { } asked && asked != Identity.Dimensions)
        {
            throw new ArgumentException($"This model makes vectors of {Identity.Dimensions} values, not {asked}; load one that makes that many.",
                nameof(options));
        }

        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            embeddings.Add(new Embedding<float>(Embed(value)) { ModelId = Identity.Name });
        }

        return Task.FromResult(embeddings);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
        {
            return null;
        }

        if (serviceType == typeof(EmbeddingIdentity))
        {
            return Identity;
        }

        if (serviceType == typeof(EmbeddingGeneratorMetadata))
        {
            return _metadata;
        }

        return serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Does nothing: the model lies in memory alone.</summary>
    public void Dispose()
    {
    }

    private static FileStream OpenRequired(string folder, string name, string root)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path)
            ? Open(path)
            : throw new EmbeddingModelException(
                $"There is no {name} in {root}, nor in its folder {Subfolder}. Name the folder that a static model was saved to.");
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
