using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class VectorIndexTests
{
    private static readonly EmbeddingIdentity Identity = new("test", "1", 3, "");
    private static readonly PassageId Id = new(PassageFactory.Version("r"), 0);

    [Fact]
    public void Scan_RandomVectors_EqualsTheCosine()
    {
        var random = new Random(3);
        var identity = Identity with { Dimensions = 37 };
        var builder = new VectorIndexBuilder(identity);
        float[][] vectors = [.. Enumerable.Range(0, 100).Select(_ => Random(random, 37))];
        foreach (var vector in vectors)
        {
            builder.Add(Id, vector);
        }

        var index = builder.Build();
        var query = Random(random, 37);
        var cosines = new float[100];
        index.Scan(VectorNorm.Normalize(query)!, cosines, TestContext.Current.CancellationToken);
        for (var i = 0; i < 100; i++)
        {
            var dot = vectors[i].Zip(query, (a, b) => (double)a * b).Sum();
            var expected = dot / Math.Sqrt(vectors[i].Sum(a => (double)a * a) * query.Sum(a => (double)a * a));
            Assert.Equal(expected, cosines[i], 5);
            Assert.Equal(vectors[i], index[i].ToArray());
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Add_NotFinite_Throws(float value) =>
        Assert.Throws<ArgumentException>(() => new VectorIndexBuilder(Identity).Add(Id, [1, value, 0]));

    [Fact]
    public void Add_WrongLength_ThrowsNamingBothLengths()
    {
        var exception = Assert.Throws<ArgumentException>(() => new VectorIndexBuilder(Identity).Add(Id, [1, 2]));
        Assert.Contains("has 2 values", exception.Message, StringComparison.Ordinal);
        Assert.Contains("makes 3", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e30f)]
    [InlineData(1e-30f)]
    public void Normalize_ExtremeValues_HasLengthOne(float value)
    {
        var unit = VectorNorm.Normalize([value, value, 0, -value]);
        Assert.NotNull(unit);
        Assert.Equal(1, unit.Sum(a => (double)a * a), 4);
    }

    [Fact]
    public void Normalize_Zeros_IsNull() => Assert.Null(VectorNorm.Normalize([0, 0, 0]));

    private static float[] Random(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() - 0.5))];
}
