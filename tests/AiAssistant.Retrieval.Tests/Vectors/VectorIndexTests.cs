using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Tests.Fusion;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Tests.Vectors;

public sealed class VectorIndexTests
{
    [Theory]
    [InlineData(1, 20)]
    [InlineData(32, 2_500)]
    [InlineData(33, 2_500)]
    [InlineData(100, 2_500)]
    [InlineData(384, 2_500)]
    [InlineData(1_000, 150)]
    [InlineData(4_096, 150)]
    public void CosineOf_AnyDimensions_IsWithinItsBound(int dimensions, int count)
    {
        var vectors = SampleVectors.Topics(dimensions, count, dimensions);
        var rows = SampleVectors.Index(vectors);
        var floats = SampleVectors.Index(vectors, VectorPrecision.Float32);
        var question = SampleVectors.Unit(new Random(5), dimensions);
        using var query = VectorQuery.Create(question)!;
        for (var i = 0; i < count; i++)
        {
            var expected = SampleVectors.Cosine(question, vectors[i]);
            Assert.Equal(expected, floats.CosineOf(query, i), 1e-6);

            // Every value is at most half a step away from what it was, and nearly independent of the others.
            var step = vectors[i].Max(Math.Abs) / 127 / Math.Sqrt(vectors[i].Sum(value => (double)value * value));
            Assert.InRange(rows.CosineOf(query, i) - expected, -2 * step, 2 * step);
        }
    }

    [Theory]
    [InlineData(32, 0.97)]
    [InlineData(33, 0.97)]
    [InlineData(100, 0.97)]
    [InlineData(384, 0.97)]
    [InlineData(1_000, 0.97)]
    public void Collect_ManyVectors_FindsNearlyWhatTheExactScanFinds(int dimensions, double recall)
    {
        const int Questions = 40;
        var all = SampleVectors.Topics(dimensions, 4_100 + Questions, dimensions);
        var vectors = all[Questions..];
        foreach (var precision in Enum.GetValues<VectorPrecision>())
        {
            var index = SampleVectors.Index(vectors, precision);
            var found = 0;
            foreach (var question in all[..Questions])
            {
                var unit = SampleVectors.UnitOf(question);
                var expected = Enumerable.Range(0, vectors.Length).OrderByDescending(i => SampleVectors.Cosine(unit, vectors[i])).Take(10);
                found += Find(index, unit, 10).Intersect(expected).Count();
            }

            Assert.InRange(found / (10.0 * Questions), recall, 1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Collect_Exhaustive_IsThatOfAScanByCosine(int threads)
    {
        var vectors = SampleVectors.Topics(1, 9_000, 48);
        foreach (var precision in Enum.GetValues<VectorPrecision>())
        {
            var index = SampleVectors.Index(vectors, precision);
            var question = SampleVectors.Unit(new Random(2), 48);
            using var query = VectorQuery.Create(question)!;
            var expected = Enumerable.Range(0, vectors.Length).OrderByDescending(i => index.CosineOf(query, i)).ThenBy(i => i).Take(50);
            Assert.Equal(expected, Find(index, question, 50, new VectorScan { IsExhaustive = true, Threads = threads }));
        }
    }

    [Fact]
    public void Collect_TwoThreads_FindsNoLess()
    {
        var vectors = SampleVectors.Topics(1, 9_000, 384);
        var index = SampleVectors.Index(vectors);
        var question = SampleVectors.UnitOf(vectors[17]);
        var one = Find(index, question, 20);
        Assert.Equal(17, one[0]);
        Assert.Equal(one, Find(index, question, 20, new VectorScan { Threads = 2 }));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3_000)]
    public void Collect_EqualVectors_KeepsTheLowestIdsOfTheFirstVersion(int count)
    {
        var vector = SampleVectors.Unit(new Random(3), 64);
        var index = SampleVectors.Index([.. Enumerable.Repeat(vector, count)]);
        using var query = VectorQuery.Create(vector)!;
        var top = new TopCandidates(12, 2L * count);
        index.Collect(query, 0, top, TestContext.Current.CancellationToken);
        index.Collect(query, 1, top, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => (0, i)), top.Kept().Order());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3_000)]
    public void Collect_ZeroVectors_AreNeverFound(int count)
    {
        var vectors = SampleVectors.Topics(4, count, 40);
        foreach (var vector in vectors.Where((_, i) => i % 3 != 1))
        {
            vector.AsSpan().Clear();
        }

        foreach (var precision in Enum.GetValues<VectorPrecision>())
        {
            var index = SampleVectors.Index(vectors, precision);
            var question = SampleVectors.Unit(new Random(3), 40);
            var found = Find(index, question, count);
            Assert.Equal(vectors.Count(vector => vector[0] != 0), found.Count);
            Assert.All(found, ordinal => Assert.Equal(1, ordinal % 3));
            using var query = VectorQuery.Create(question)!;
            Assert.Equal(float.NaN, index.CosineOf(query, 0));
            var restored = new float[40];
            restored[3] = 7;
            index.Read(0, restored);
            Assert.All(restored, value => Assert.Equal(0, value));
            index.Verify(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData(VectorPrecision.Int8, 0.002)]
    [InlineData(VectorPrecision.Float32, 1e-6)]
    public void Read_AnyVector_HasItsDirection(VectorPrecision precision, double tolerance)
    {
        var vectors = SampleVectors.Topics(6, 50, 100);
        var index = SampleVectors.Index(vectors, precision);
        var restored = new float[100];
        for (var i = 0; i < vectors.Length; i++)
        {
            index.Read(i, restored);
            Assert.Equal(1, SampleVectors.Cosine(vectors[i], restored), 1e-4);
            var unit = SampleVectors.UnitOf(vectors[i]);
            Assert.All(Enumerable.Range(0, 100), place => Assert.Equal(unit[place], restored[place], tolerance));
        }
    }

    [Fact]
    public void Collect_EmptyIndexOrNoRoom_FindsNothing()
    {
        var empty = VectorIndex.Open(SampleVectors.Write([], 40), SampleVectors.Identity(40), 0);
        Assert.Empty(Find(empty, SampleVectors.Unit(new Random(3), 40), 10));
        Assert.Empty(Find(SampleVectors.Index(SampleVectors.Topics(1, 3_000, 40)), SampleVectors.Unit(new Random(3), 40), 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Collect_Cancelled_Throws(int threads)
    {
        var index = SampleVectors.Index(SampleVectors.Topics(1, 9_000, 32));
        using var query = VectorQuery.Create(SampleVectors.Unit(new Random(3), 32))!;
        Assert.ThrowsAny<OperationCanceledException>(
            () => index.Collect(query, 0, new TopCandidates(10, 9_000), new VectorScan { Threads = threads }, new CancellationToken(true)));
    }

    [Fact]
    public void Open_SectionsMissing_Throws()
    {
        Assert.Throws<IndexCorruptException>(() => VectorIndex.Open(new MemorySections(), SampleVectors.Identity(40), 1));
        var few = SampleVectors.Write(SampleVectors.Topics(1, 10, 40), 40);
        Assert.Throws<IndexCorruptException>(() => VectorIndex.Open(few, SampleVectors.Identity(40), 3_000));
        Assert.Throws<IndexCorruptException>(() => VectorIndex.Open(few, SampleVectors.Identity(40), -1));
        Assert.Throws<IndexCorruptException>(() => VectorIndex.Open(few, SampleVectors.Identity(41), 10));
        Assert.Throws<IndexCorruptException>(() => VectorIndex.Open(few, SampleVectors.Identity(int.MaxValue), 10));
    }

    private static List<int> Find(VectorIndex index, float[] unit, int limit, VectorScan? scan = null)
    {
        using var query = VectorQuery.Create(unit)!;
        var top = new TopCandidates(limit, index.Count);
        index.Collect(query, 0, top, scan ?? VectorScan.Default, TestContext.Current.CancellationToken);
        return [.. top.Kept().Select(kept => kept.Ordinal).OrderByDescending(ordinal => index.CosineOf(query, ordinal)).ThenBy(ordinal => ordinal)];
    }
}
