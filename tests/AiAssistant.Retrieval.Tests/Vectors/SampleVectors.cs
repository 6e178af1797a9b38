using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

/// <summary>Makes vectors and indexes of them for tests.</summary>
internal static class SampleVectors
{
    public static EmbeddingIdentity Identity(int dimensions) => new("test", "1", dimensions, "");

    public static PassageId Id(int ordinal) => new(PassageFactory.Version("r"), ordinal);

    /// <summary>A vector of length 1 in any direction.</summary>
    public static float[] Unit(Random random, int dimensions) => UnitOf(Any(random, dimensions));

    public static float[] UnitOf(float[] vector)
    {
        var inverse = VectorNorm.Inverse(vector);
        return [.. vector.Select(value => value * inverse)];
    }

    public static float[] Any(Random random, int dimensions) => [.. Enumerable.Range(0, dimensions).Select(_ => (float)Normal(random))];

    /// <summary>Vectors around some topics, as those of texts are, with one direction in common.</summary>
    public static float[][] Topics(int seed, int count, int dimensions)
    {
        var random = new Random(seed);
        var common = Any(random, dimensions);
        float[][] topics = [.. Enumerable.Range(0, 40).Select(_ => Any(random, dimensions))];
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var topic = topics[random.Next(topics.Length)];
            return Enumerable.Range(0, dimensions).Select(i => common[i] + topic[i] + (float)Normal(random)).ToArray();
        })];
    }

    public static double Cosine(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double dot = 0, lefts = 0, rights = 0;
        for (var i = 0; i < left.Length; i++)
        {
            dot += (double)left[i] * right[i];
            lefts += (double)left[i] * left[i];
            rights += (double)right[i] * right[i];
        }

        return dot / Math.Sqrt(lefts * rights);
    }

    public static MemorySections Write(IEnumerable<float[]> vectors, int dimensions, VectorPrecision precision = VectorPrecision.Int8)
    {
        var sections = new MemorySections();
        using var builder = new VectorIndexBuilder(Identity(dimensions), precision, BuildLimits.None);
        var ordinal = 0;
        foreach (var vector in vectors)
        {
            builder.Add(Id(ordinal++), vector);
        }

        builder.Write(sections);
        return sections;
    }

    public static VectorIndex Index(float[][] vectors, VectorPrecision precision = VectorPrecision.Int8) =>
        VectorIndex.Open(Write(vectors, vectors[0].Length, precision), Identity(vectors[0].Length), vectors.Length);

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
