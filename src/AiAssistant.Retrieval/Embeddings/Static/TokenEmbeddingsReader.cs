using System.Buffers.Binary;

namespace AiAssistant.Retrieval.Embeddings.Static;

/// <summary>
/// Reads the tensors of a static model from a safetensors file: <c>embeddings</c> (Model2Vec) or <c>embedding.weight</c> (sentence-transformers), and, as
/// models with a reduced vocabulary have them, <c>weights</c> and <c>mapping</c>.
/// </summary>
internal static class TokenEmbeddingsReader
{
    private const string Weights = "weights";
    private const string Mapping = "mapping";

    private static readonly string[] EmbeddingNames = ["embeddings", "embedding.weight"];

    /// <summary>Reads the file to its end.</summary>
    /// <exception cref="EmbeddingModelException">A tensor is missing, of the wrong shape or type, or holds a value that cannot be used.</exception>
    public static async Task<TokenEmbeddings> ReadAsync(ModelFile file, CancellationToken cancellationToken)
    {
        var entries = await SafetensorsHeader.ReadAsync(file, cancellationToken).ConfigureAwait(false);
        var embeddings = EmbeddingNames.Select(name => entries.FirstOrDefault(entry => entry.Name == name)).FirstOrDefault(static entry => entry is not null)
            ?? throw new EmbeddingModelException($"{file.Name} has no tensor 'embeddings' or 'embedding.weight': it is not a static embedding model.");
        CheckEmbeddings(file, embeddings);

        var bytes = Array.Empty<byte>();
        var weights = Array.Empty<float>();
        var mapping = Array.Empty<int>();
        foreach (var entry in entries)
        {
            if (ReferenceEquals(entry, embeddings))
            {
                bytes = await file.ReadAsync(entry.Bytes, cancellationToken).ConfigureAwait(false);
            }
            else if (entry.Name == Weights)
            {
                CheckVector(file, entry);
                weights = DecodeWeights(file, entry, await file.ReadAsync(entry.Bytes, cancellationToken).ConfigureAwait(false));
            }
            else if (entry.Name == Mapping)
            {
                CheckVector(file, entry);
                mapping = DecodeMapping(file, entry, await file.ReadAsync(entry.Bytes, cancellationToken).ConfigureAwait(false), embeddings.Shape[0]);
            }
            else
            {
                await file.SkipAsync(entry.Bytes, cancellationToken).ConfigureAwait(false);
            }
        }

        if ((await file.ReadToEndAsync(cancellationToken).ConfigureAwait(false)).Length > 0)
        {
            throw new EmbeddingModelException($"{file.Name} goes on after the last tensor that its header names. Download it again.");
        }

        var type = embeddings.Type!.Value;
        ValueDecoder.ToMachineOrder(bytes, type);
        var table = new TokenEmbeddings(bytes, type, (int)embeddings.Shape[1], weights, mapping);
        return table.FindFaultyRow() is var row and >= 0
            ? throw new EmbeddingModelException(
                $"{file.Name}: row {row} of the embeddings holds a value that is not a finite number, or greater than any model's.")
            : table;
    }

    private static void CheckEmbeddings(ModelFile file, TensorEntry entry)
    {
        if (entry.Type is not (TensorType.Float32 or TensorType.Float16 or TensorType.BFloat16 or TensorType.Int8))
        {
            throw new EmbeddingModelException($"{file.Name}: the embeddings must be of type F32, F16, BF16 or I8. Save the model in one of them.");
        }

        if (entry.Shape is not [>= 1 and <= ModelLimits.Vocabulary, >= ModelLimits.MinDimensions and <= ModelLimits.MaxDimensions])
        {
            throw new EmbeddingModelException(
                $"{file.Name}: the embeddings have the shape [{string.Join(", ", entry.Shape)}]; 1 to {ModelLimits.Vocabulary:N0} rows of "
                + $"{ModelLimits.MinDimensions} to {ModelLimits.MaxDimensions:N0} values can be used.");
        }
    }

    private static void CheckVector(ModelFile file, TensorEntry entry)
    {
        if (entry.Shape is not [>= 1 and <= ModelLimits.Vocabulary])
        {
            throw new EmbeddingModelException(
                $"{file.Name}: the tensor '{entry.Name}' must be a list of 1 to {ModelLimits.Vocabulary:N0} values, one for each token.");
        }
    }

    private static float[] DecodeWeights(ModelFile file, TensorEntry entry, byte[] bytes)
    {
        if (entry.Type is not (TensorType.Float64 or TensorType.Float32 or TensorType.Float16 or TensorType.BFloat16))
        {
            throw new EmbeddingModelException($"{file.Name}: the tensor 'weights' must be of type F64, F32, F16 or BF16.");
        }

        var weights = new float[entry.Shape[0]];
        ValueDecoder.ToMachineOrder(bytes, entry.Type.Value);
        ValueDecoder.Decode(bytes, entry.Type.Value, weights);
        return Array.TrueForAll(weights, static weight => Math.Abs(weight) <= ModelLimits.Magnitude)
            ? weights
            : throw new EmbeddingModelException($"{file.Name}: the tensor 'weights' holds a value that is not a finite number, or greater than any model's.");
    }

    private static int[] DecodeMapping(ModelFile file, TensorEntry entry, byte[] bytes, long rows)
    {
        if (entry.Type is not (TensorType.Int32 or TensorType.Int64))
        {
            throw new EmbeddingModelException($"{file.Name}: the tensor 'mapping' must be of type I32 or I64.");
        }

        var mapping = new int[entry.Shape[0]];
        for (var i = 0; i < mapping.Length; i++)
        {
            var row = entry.Type is TensorType.Int32
                ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(i * sizeof(int)))
                : BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(i * sizeof(long)));
            mapping[i] = row >= 0 && row < rows
                ? (int)row
                : throw new EmbeddingModelException($"{file.Name}: the tensor 'mapping' sends token {i} to row {row}; there are {rows}.");
        }

        return mapping;
    }
}
