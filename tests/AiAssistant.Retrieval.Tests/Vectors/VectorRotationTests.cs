using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class VectorRotationTests
{
    [Theory]
    [InlineData(2, 64)]
    [InlineData(33, 64)]
    [InlineData(100, 128)]
    [InlineData(192, 192)]
    [InlineData(384, 384)]
    [InlineData(1_000, 1_024)]
    [InlineData(3_072, 3_072)]
    [InlineData(4_096, 4_096)]
    public void Apply_AnyDimensions_KeepsLengthsAndProducts(int dimensions, int length)
    {
        var rotation = VectorRotation.For(dimensions);
        Assert.Equal(length, rotation.Length);
        var random = new Random(dimensions);
        var (left, right) = (SampleVectors.Unit(random, dimensions), SampleVectors.Unit(random, dimensions));
        var (rotatedLeft, rotatedRight) = (new float[length], new float[length]);
        rotation.Apply(left, rotatedLeft);
        rotation.Apply(right, rotatedRight);
        Assert.Equal(1, rotatedLeft.Sum(value => (double)value * value), 1e-5);
        Assert.Equal(SampleVectors.Cosine(left, right), SampleVectors.Cosine(rotatedLeft, rotatedRight), 1e-5);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(384)]
    [InlineData(1_000)]
    public void Apply_VectorOfOneValue_SpreadsIt(int dimensions)
    {
        var rotation = VectorRotation.For(dimensions);
        var rotated = new float[rotation.Length];
        foreach (var place in new[] { 0, dimensions / 2, dimensions - 1 })
        {
            var vector = new float[dimensions];
            vector[place] = 1;
            rotation.Apply(vector, rotated);
            Assert.InRange(rotated.Max(Math.Abs), 0, 6 / MathF.Sqrt(rotation.Length));
            Assert.InRange(rotated.Sum(Math.Abs) / MathF.Sqrt(rotation.Length), 0.7f, 1.0001f);
        }
    }

    [Fact]
    public void Apply_KnownVector_IsTheSameOnEveryMachine()
    {
        var vector = new float[96];
        vector[5] = 1;
        vector[70] = -0.5f;
        var rotated = new float[128];
        VectorRotation.For(96).Apply(vector, rotated);
        var hash = 17u;
        foreach (var value in rotated)
        {
            hash = (hash * 31) + BitConverter.SingleToUInt32Bits(value);
        }

        Assert.Equal(830_570_925u, hash);
    }
}
