using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Tests.Fusion;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

/// <summary>Bytes that were never written by a builder: they give a wrong order or an <see cref="IndexCorruptException"/>, and nothing else.</summary>
public sealed class DamagedVectorsTests
{
    private const int Dimensions = 40;
    private const int Count = 2_100;

    private static readonly SectionKind[] Kinds = [SectionKind.VectorRows, SectionKind.VectorCodes, SectionKind.VectorCenter, SectionKind.VectorFloats];
    private static readonly MemorySections Written = SampleVectors.Write(SampleVectors.Topics(1, Count, Dimensions), Dimensions, VectorPrecision.Float32);

    [Fact]
    public void Open_SectionCutOrGrown_Throws()
    {
        foreach (var kind in Kinds)
        {
            foreach (var change in new[] { -1_000_000, -64, -1, 1, 64 })
            {
                var sections = Changed(kind, bytes => [.. bytes.Take(bytes.Length + change), .. new byte[Math.Max(change, 0)]]);
                Assert.Throws<IndexCorruptException>(() => VectorIndex.Open(sections, SampleVectors.Identity(Dimensions), Count));
            }
        }
    }

    [Theory]
    [InlineData(0x7FC00000u)] // NaN
    [InlineData(0x7F800000u)] // infinity
    [InlineData(0xFF800000u)] // negative infinity
    [InlineData(0x7F7FFFFFu)] // the greatest number
    [InlineData(0xFF7FFFFFu)]
    [InlineData(0x80808080u)]
    [InlineData(0x00000001u)]
    public void Collect_EveryNumberReplaced_GivesNoWrongOrdinalAndNothingThatIsNoNumber(uint bits)
    {
        foreach (var kind in Kinds)
        {
            AskAndVerify(Changed(kind, bytes =>
            {
                for (var i = 0; i + 4 <= bytes.Length; i += 4)
                {
                    BitConverter.TryWriteBytes(bytes.AsSpan(i), bits);
                }

                return bytes;
            }), mustBeFound: kind is SectionKind.VectorRows or SectionKind.VectorFloats);
        }
    }

    [Fact]
    public void Collect_RandomBytes_GivesNoWrongOrdinalAndNothingThatIsNoNumber()
    {
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var kind = Kinds[round % Kinds.Length];
            AskAndVerify(Changed(kind, bytes =>
            {
                var start = random.Next(bytes.Length);
                random.NextBytes(bytes.AsSpan(start, random.Next(bytes.Length - start) + 1));
                return bytes;
            }), mustBeFound: false);
        }
    }

    [Theory]
    [InlineData(100 * (Dimensions + 4))]
    [InlineData((100 * (Dimensions + 4)) + Dimensions + 2)]
    public void Verify_OneByteOfARowInverted_Throws(int place) => AssertFound(SectionKind.VectorRows, place);

    [Fact]
    public void Verify_OneByteOfAFloatInverted_Throws() => AssertFound(SectionKind.VectorFloats, 3);

    private static void AssertFound(SectionKind kind, int place)
    {
        var index = VectorIndex.Open(Changed(kind, Invert), SampleVectors.Identity(Dimensions), Count);
        Assert.Throws<IndexCorruptException>(() => index.Verify(TestContext.Current.CancellationToken));

        byte[] Invert(byte[] bytes)
        {
            bytes[place] ^= 0xFF;
            return bytes;
        }
    }

    private static void AskAndVerify(MemorySections sections, bool mustBeFound)
    {
        VectorIndex index;
        try
        {
            index = VectorIndex.Open(sections, SampleVectors.Identity(Dimensions), Count);
        }
        catch (IndexCorruptException)
        {
            return;
        }

        using var query = VectorQuery.Create(SampleVectors.Unit(new Random(1), Dimensions))!;
        var top = new TopCandidates(20, Count);
        index.Collect(query, 0, top, TestContext.Current.CancellationToken);
        Assert.False(double.IsNaN(top.Bar));
        Assert.All(top.Kept(), kept => Assert.InRange(kept.Ordinal, 0, Count - 1));
        Assert.All(top.Kept(), kept => Assert.InRange(index.CosineOf(query, kept.Ordinal), -1, 1));
        var exception = Record.Exception(() => index.Verify(TestContext.Current.CancellationToken));
        Assert.True(exception is IndexCorruptException || (exception is null && !mustBeFound), $"{exception}");
    }

    private static MemorySections Changed(SectionKind changed, Func<byte[], byte[]> change)
    {
        var sections = new MemorySections();
        foreach (var kind in Kinds)
        {
            Assert.True(Written.TryFind(kind, 0, out var section));
            var bytes = section.Slice(0, (int)section.Length).ToArray();
            using var writer = sections.Begin(kind, 0);
            writer.Write(kind == changed ? change(bytes) : bytes);
        }

        return sections;
    }
}
