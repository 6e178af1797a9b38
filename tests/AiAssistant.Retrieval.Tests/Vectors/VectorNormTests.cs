using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class VectorNormTests
{
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
