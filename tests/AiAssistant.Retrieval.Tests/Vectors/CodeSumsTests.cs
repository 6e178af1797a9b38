using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class CodeSumsTests
{
    private delegate void Path(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<ushort> sums);

    [Theory]
    [InlineData(64)]
    [InlineData(256)]
    [InlineData(1_536)]
    [InlineData(4_096)]
    public void Compute_EachPathOfThisMachine_GivesTheSameSums(int length)
    {
        var random = new Random(length);
        foreach (var greatest in new[] { 1, 100, 248 })
        {
            var codes = new byte[length];
            random.NextBytes(codes);
            byte[] table = [.. Enumerable.Range(0, length).Select(_ => (byte)(greatest == 248 ? 248 : random.Next(greatest + 1)))];
            var expected = new ushort[CodeBlock.Vectors];
            CodeSums.ComputeScalar(codes, table, expected);
            foreach (var path in PathsOfThisMachine())
            {
                var sums = new ushort[CodeBlock.Vectors];
                path(codes, table, sums);
                Assert.Equal(expected, sums);
            }
        }
    }

    [Theory]
    [InlineData(4_160)]
    [InlineData(16_384)]
    public void Compute_MoreThanFitsInto16Bits_SumsInParts(int length)
    {
        var codes = new byte[length];
        new Random(1).NextBytes(codes);
        byte[] table = [.. Enumerable.Repeat((byte)248, length)];
        var sums = new int[CodeBlock.Vectors];
        CodeSums.Compute(codes, table, sums);
        Assert.All(sums, sum => Assert.Equal(248 * length / 16, sum));
    }

    [Fact]
    public void Compute_TableOfAnotherLength_Throws() =>
        Assert.ThrowsAny<ArgumentException>(() => CodeSums.Compute(new byte[128], new byte[64], new int[CodeBlock.Vectors]));

    private static IEnumerable<Path> PathsOfThisMachine()
    {
        yield return CodeSums.Compute128; // emulated where there are no such registers
        if (Avx2.IsSupported)
        {
            yield return CodeSums.Compute256;
        }

        if (Avx512BW.IsSupported && Vector512.IsHardwareAccelerated)
        {
            yield return CodeSums.Compute512;
        }
    }
}
