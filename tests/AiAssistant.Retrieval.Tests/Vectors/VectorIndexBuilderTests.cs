using System.Security.Cryptography;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class VectorIndexBuilderTests : IDisposable
{
    private static readonly SectionKind[] Kinds = [SectionKind.VectorRows, SectionKind.VectorCodes, SectionKind.VectorCenter, SectionKind.VectorFloats];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("vectors-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Add_NotFinite_Throws(float value)
    {
        using var builder = Builder(3);
        Assert.Throws<ArgumentException>(() => builder.Add(SampleVectors.Id(0), [1, value, 0]));
    }

    [Fact]
    public void Add_WrongLength_ThrowsNamingBothLengths()
    {
        using var builder = Builder(3);
        var exception = Assert.Throws<ArgumentException>(() => builder.Add(SampleVectors.Id(0), [1, 2]));
        Assert.Contains("has 2 values", exception.Message, StringComparison.Ordinal);
        Assert.Contains("makes 3", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4_097)]
    [InlineData(int.MaxValue)]
    public void Constructor_DimensionsOutOfRange_Throws(int dimensions)
    {
        var exception = Assert.Throws<ArgumentException>(() => Builder(dimensions).Dispose());
        Assert.Contains("from 1 to 4096", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, VectorPrecision.Int8)]
    [InlineData(100, VectorPrecision.Int8)]
    [InlineData(20_000, VectorPrecision.Int8)]
    [InlineData(20_000, VectorPrecision.Float32)]
    [InlineData(long.MaxValue, VectorPrecision.Float32)]
    public void Write_AnyBudget_GivesTheSameBytesAndLeavesNoFile(long budget, VectorPrecision precision)
    {
        var vectors = SampleVectors.Topics(1, 2_100, 40);
        var expected = SampleVectors.Write(vectors, 40, precision);
        var sections = new MemorySections();
        using (var builder = new VectorIndexBuilder(SampleVectors.Identity(40), precision, new BuildLimits(budget, _directory.FullName)))
        {
            for (var i = 0; i < vectors.Length; i++)
            {
                builder.Add(SampleVectors.Id(i), vectors[i]);
            }

            Assert.Equal(budget < long.MaxValue, _directory.EnumerateFiles().Any());
            builder.Write(sections);
        }

        Assert.Empty(_directory.EnumerateFiles());
        AssertAlike(expected, sections);
    }

    [Fact]
    public void Dispose_WithoutWriting_LeavesNoFile()
    {
        using (var builder = new VectorIndexBuilder(SampleVectors.Identity(40), VectorPrecision.Float32, new BuildLimits(0, _directory.FullName)))
        {
            foreach (var vector in SampleVectors.Topics(1, 20, 40))
            {
                builder.Add(SampleVectors.Id(0), vector);
            }

            Assert.Equal(2, _directory.EnumerateFiles().Count());
        }

        Assert.Empty(_directory.EnumerateFiles());
    }

    [Fact]
    public void Write_VectorsReadFromAnIndex_GivesTheSameBytes()
    {
        var vectors = SampleVectors.Topics(2, 2_200, 100);
        vectors[7].AsSpan().Clear();
        var written = SampleVectors.Write(vectors, 100);
        var index = VectorIndex.Open(written, SampleVectors.Identity(100), vectors.Length);
        var restored = Array.ConvertAll(vectors, _ => new float[100]);
        for (var i = 0; i < restored.Length; i++)
        {
            index.Read(i, restored[i]);
        }

        AssertAlike(written, SampleVectors.Write(restored, 100));
    }

    [Fact]
    public void Write_KnownVectors_GivesTheSameBytesOnEveryMachine()
    {
        var state = 1u;
        float[][] vectors = [.. Enumerable.Range(0, 2_111).Select(_ => Enumerable.Range(0, 100).Select(_ => Next() / 65_536f).ToArray())];
        var sections = SampleVectors.Write(vectors, 100, VectorPrecision.Float32);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var kind in Kinds)
        {
            Assert.True(sections.TryFind(kind, 0, out var section));
            hash.AppendData(section.Slice(0, (int)section.Length));
        }

        Assert.Equal("21AC0DD4F490E0BF6EDFDF33F9306937", Convert.ToHexString(hash.GetHashAndReset())[..32]);

        float Next() => (int)((state = (state * 1_664_525) + 1_013_904_223) >> 16) - 20_000;
    }

    [Fact]
    public void Write_FloatsDropped_TakesLessThanFortyPercent()
    {
        var vectors = SampleVectors.Topics(3, 2_500, 384);
        Assert.InRange(SampleVectors.Write(vectors, 384).Length, 1, (long)(0.4 * 4 * 384 * 2_500));
    }

    private static void AssertAlike(MemorySections expected, MemorySections actual)
    {
        foreach (var kind in Kinds)
        {
            Assert.Equal(expected.TryFind(kind, 0, out var left), actual.TryFind(kind, 0, out var right));
            Assert.True(left.Length == right.Length && (left.Length == 0 || left.Slice(0, (int)left.Length).SequenceEqual(right.Slice(0, (int)right.Length))));
        }
    }

    private static VectorIndexBuilder Builder(int dimensions) => new(SampleVectors.Identity(dimensions), VectorPrecision.Int8, BuildLimits.None);
}
