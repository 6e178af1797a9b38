using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class VectorIndexTests
{
    private static readonly EmbeddingIdentity Identity = new("test", "1", 3, "");
    private static readonly PassageId Id = new(PassageFactory.Version("r"), 0);

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Add_NotFinite_Throws(float value) =>
        Assert.Throws<ArgumentException>(() => new VectorIndexBuilder(Identity, VectorPrecision.Float32, AiAssistant.Retrieval.Storage.Sections.BuildLimits.None).Add(Id, [1, value, 0]));

    [Fact]
    public void Add_WrongLength_ThrowsNamingBothLengths()
    {
        var exception = Assert.Throws<ArgumentException>(() => new VectorIndexBuilder(Identity, VectorPrecision.Float32, AiAssistant.Retrieval.Storage.Sections.BuildLimits.None).Add(Id, [1, 2]));
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

}
