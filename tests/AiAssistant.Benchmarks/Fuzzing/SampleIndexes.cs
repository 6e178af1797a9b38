using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Benchmarks.Fuzzing;

/// <summary>Small valid index files of every make, to be damaged.</summary>
internal static class SampleIndexes
{
    private static readonly string[] Words =
        ["kettle", "blue", "two", "litres", "czajnik", "niebieski", "dostawa", "livraison", "wygodny", "SM-A546B", "5000mAh"];

    private static readonly string[] Languages = ["en", "pl", "und"];

    public static EmbeddingIdentity Embeddings { get; } = new("fuzz", "1", 32, "");

    public static ResourceVersion Version { get; } = new(new ResourceId(new TenantId("fuzz"), "sample"), 1);

    /// <summary>A version of another resource, searched together with the damaged one.</summary>
    public static ResourceVersion Healthy { get; } = new(new ResourceId(new TenantId("fuzz"), "healthy"), 1);

    /// <summary>Which of the files is damaged next: the last one is long, because it has codes of vectors, and comes seldom.</summary>
    public static byte[] Choose(IReadOnlyList<byte[]> files, int next) => next % 128 == 127 ? files[^1] : files[next % (files.Count - 1)];

    /// <summary>Writes the files into a directory and reads them.</summary>
    public static async Task<IReadOnlyList<byte[]>> MakeAsync(string directory)
    {
        var files = new List<byte[]>();
        foreach (var (precision, passages, vectors) in ((VectorPrecision, int, bool)[])
            [(VectorPrecision.Int8, 12, true), (VectorPrecision.Float32, 9, true), (VectorPrecision.Int8, 40, false),
            (VectorPrecision.Int8, 0, true), (VectorPrecision.Int8, 2_100, true)])
        {
            var options = new FilePassageIndexOptions { Passages = new PassageIndexOptions { Vectors = precision } };
            await using var index = new FilePassageIndex(directory, options);
            await index.WriteAsync(Version, vectors ? Embeddings : null, Passages(Version, passages, vectors).ToAsyncEnumerable());
            files.Add(await File.ReadAllBytesAsync(Directory.GetFiles(directory, "*.index", SearchOption.AllDirectories).Single()));
            await index.RemoveAsync(Version);
        }

        return files;
    }

    public static IEnumerable<EmbeddedPassage> Passages(ResourceVersion version, int count, bool vectors)
    {
        var random = new Random(count);
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            var passage = new Passage
            {
                Id = new PassageId(version, ordinal),
                Kind = ResourceKind.Offers,
                Source = $"offer-{ordinal / 2}",
                Title = Text(2),
                Text = Text(random.Next(12)),
                Language = Languages[ordinal % Languages.Length],
                Fields = ordinal % 2 == 0 ? [new PassageField("Kolor", [Text(1), Text(2)]), new PassageField(PassageFieldNames.Price, ["9.99"], "PLN")] : [],
            };
            yield return new EmbeddedPassage(passage, vectors ? Vector() : default);
        }

        string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

        float[] Vector() => [.. Enumerable.Range(0, Embeddings.Dimensions).Select(_ => (float)random.NextDouble() - 0.5f)];
    }
}
