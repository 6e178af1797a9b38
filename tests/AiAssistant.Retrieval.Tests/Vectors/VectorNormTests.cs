using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class VectorNormTests
{
    [Theory]
    [InlineData(1e30f)]
    [InlineData(1e-30f)]
    public void Inverse_ExtremeValues_MakesLengthOne(float value)
    {
        float[] vector = [value, value, 0, -value];
        double inverse = VectorNorm.Inverse(vector);
        Assert.Equal(1, vector.Sum(a => a * inverse * a * inverse), 4);
    }

    [Fact]
    public void Inverse_Zeros_IsZero() => Assert.Equal(0, VectorNorm.Inverse([0, 0, 0]));
}
