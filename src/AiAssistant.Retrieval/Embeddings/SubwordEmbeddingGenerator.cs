using System.Globalization;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Embeddings;
using Microsoft.Extensions.AI;

namespace AiAssistant.Retrieval;

/// <summary>
/// Embeddings that need no model: words' character n-grams, folded and hashed. Texts that share words, inflected forms, parts of compounds or
/// misspelled words are near; synonyms are not. The vector depends on the text alone.
/// </summary>
/// <remarks>
/// <para>Thread-safety: may be called at once from any thread.</para>
/// <para>Vectors have length 1; that of a text without a letter or digit is all zeros, and is never found by vector. At most 8,192 characters of a text are
/// read. N-grams are summed as whole numbers, so that a vector is the same to the last bit on every machine.</para>
/// <para><see cref="GetService"/> gives its <see cref="EmbeddingIdentity"/> and <see cref="EmbeddingGeneratorMetadata"/>.</para>
/// </remarks>
public sealed class SubwordEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The length of vectors unless told otherwise: 512. Shorter ones are noisier, longer ones hardly better.</summary>
    public const int DefaultDimensions = 512;

    private const int MaxTextLength = 8_192;
    private const string Name = "aiassistant-subword";

    /// <summary>Goes up when the same text begins to give another vector, also through the neutral analyser or the stop words.</summary>
    private const string Version = "2";

    private static readonly TextAnalyzer Analyzer = TextAnalyzers.BuiltIn.Neutral;

    private readonly EmbeddingGeneratorMetadata _metadata;
    private SubwordFeatures? _spare;

    /// <summary>Creates a generator.</summary>
    /// <param name="dimensions">The length of its vectors, 64 to 4,096; default <see cref="DefaultDimensions"/>. Longer ones tell texts apart better and cost
    /// more to keep and scan.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimensions"/> is out of its range.</exception>
    public SubwordEmbeddingGenerator(int dimensions = DefaultDimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 64);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, 4_096);
        var hash = FeatureHash.OfText($"{SubwordWeights.Settings};{Analyzer.Name}").ToString("x16", CultureInfo.InvariantCulture);
        Identity = new EmbeddingIdentity(Name, Version, dimensions, hash);
        _metadata = new EmbeddingGeneratorMetadata("aiassistant", null, Name, dimensions);
    }

    /// <summary>What its vectors are made by.</summary>
    public EmbeddingIdentity Identity { get; }

    /// <summary>Makes the vector of one text, without a task.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A new vector of <see cref="EmbeddingIdentity.Dimensions"/> values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public float[] Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var vector = new float[Identity.Dimensions];
        Embed(text, vector);
        return vector;
    }

    /// <summary>Writes the vector of one text to a place of the caller's; allocates nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vector">Receives <see cref="EmbeddingIdentity.Dimensions"/> values.</param>
    /// <exception cref="ArgumentException"><paramref name="vector"/> has another length.</exception>
    public void Embed(ReadOnlySpan<char> text, Span<float> vector)
    {
        if (vector.Length != Identity.Dimensions)
        {
            throw new ArgumentException($"The vector has {vector.Length} places; this generator fills {Identity.Dimensions}.", nameof(vector));
        }

        // One set of buffers is kept; callers at the same time make their own.
        var features = Interlocked.Exchange(ref _spare, null) ?? new SubwordFeatures(Identity.Dimensions);
        Analyzer.Analyze(text.Length > MaxTextLength ? text[..MaxTextLength] : text, features);
        features.MoveTo(vector);
        Volatile.Write(ref _spare, features);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="options"/> asks for another number of dimensions.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (options?.Dimensions is { } asked && asked != Identity.Dimensions)
        {
            throw new ArgumentException($"This generator makes vectors of {Identity.Dimensions} values, not {asked}; create it with that number.",
                nameof(options));
        }

        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            embeddings.Add(new Embedding<float>(Embed(value)) { ModelId = Name });
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

    /// <summary>Does nothing: the generator holds nothing.</summary>
    public void Dispose()
    {
    }
}
