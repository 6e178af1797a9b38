using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class RowProductTests
{
    private delegate int Path(ReadOnlySpan<short> words, ReadOnlySpan<sbyte> row);

    [Theory]
    [InlineData(64)]
    [InlineData(384)]
    [InlineData(4_096)]
    public void Compute_EachPathOfThisMachine_GivesTheSameProduct(int length)
    {
        var random = new Random(length);
        for (var round = 0; round < 20; round++)
        {
            short[] words = [.. Enumerable.Range(0, length).Select(_ => (short)random.Next(-RowProduct.MaxWord, RowProduct.MaxWord + 1))];
            sbyte[] row = [.. Enumerable.Range(0, length + 5).Select(_ => (sbyte)random.Next(-128, 128))];
            AssertAlike(words, row, words.Zip(row, (word, value) => (long)word * value).Sum());
        }
    }

    [Theory]
    [InlineData(sbyte.MinValue)]
    [InlineData(sbyte.MaxValue)]
    public void Compute_GreatestValues_DoNotOverflow(sbyte value)
    {
        short[] words = [.. Enumerable.Repeat((short)-RowProduct.MaxWord, 4_096)];
        AssertAlike(words, [.. Enumerable.Repeat(value, 4_096)], -4_096L * RowProduct.MaxWord * value);
    }

    [Fact]
    public void Compute_RowTooShort_Throws() => Assert.Throws<ArgumentException>(() => RowProduct.Compute(new short[128], new sbyte[127]));

    private static void AssertAlike(short[] words, sbyte[] row, long expected)
    {
        Assert.Equal(expected, RowProduct.Compute(words, row));
        Assert.All(PathsOfThisMachine(), path => Assert.Equal(expected, path(words, row)));
    }

    private static IEnumerable<Path> PathsOfThisMachine()
    {
        yield return RowProduct.ComputeScalar;
        yield return RowProduct.Compute128;
        if (Avx2.IsSupported)
        {
            yield return RowProduct.Compute256;
        }

        if (Avx512BW.IsSupported && Vector512.IsHardwareAccelerated)
        {
            yield return RowProduct.Compute512;
        }
    }
}
