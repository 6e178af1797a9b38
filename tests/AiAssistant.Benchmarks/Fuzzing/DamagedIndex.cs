using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Storage;
using AiAssistant.Retrieval.Storage.Files;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Benchmarks.Fuzzing;

/// <summary>Does everything with a damaged index that can be done with one.</summary>
internal sealed class DamagedIndex
{
    private static readonly PassageIndexOptions Options = new();

    /// <summary>How many uses <see cref="Use"/> makes of an index that can be opened.</summary>
    public const int Uses = 8;

    private readonly IndexedVersion _healthy;
    private readonly QueryVector _vector = new(SampleIndexes.Passages(SampleIndexes.Healthy, 1, vectors: true).Single().Vector, SampleIndexes.Embeddings);

    public DamagedIndex()
    {
        var sections = new MemorySections();
        using var builder = new IndexedVersionBuilder(SampleIndexes.Healthy, SampleIndexes.Embeddings, Options, sections, BuildLimits.None);
        foreach (var passage in SampleIndexes.Passages(SampleIndexes.Healthy, 7, vectors: true))
        {
            builder.Add(passage);
        }

        builder.Write(CancellationToken.None);
        _healthy = IndexedVersion.Open(sections, SampleIndexes.Healthy, Options);
    }

    /// <summary>Opens, searches, lists, looks up and verifies. Any exception that leaves this is a fault of the library.</summary>
    /// <returns>How many of these were answered; the others were refused as damaged.</returns>
    public int Use(IndexMemory memory)
    {
        IndexFileReader? reader = null;
        IndexedVersion? index = null;
        var answered = Try(() =>
        {
            reader = IndexFileReader.Open(memory);
            index = IndexedVersion.Open(reader, SampleIndexes.Version, Options);
        });
        if (index is null)
        {
            return answered;
        }

        return answered
            + Try(() => Search("niebieski kettle 5000 mah dostawa sm-a546b", null))
            + Try(() => Search(null, _vector))
            + Try(() => Search("blue czajnik wygodny litres", _vector))
            + Try(() => index.Passages.FindBySource("offer-1"))
            + Try(() => ReadAll(index))
            + Try(() => index.Verify(CancellationToken.None))
            + Try(() => reader!.Scan().Finish(CancellationToken.None));

        void Search(string? text, QueryVector? vector)
        {
            var query = new RetrievalQuery { Versions = [SampleIndexes.Healthy, SampleIndexes.Version], Text = text, Vector = vector, Limit = 30 };
            var selection = new VersionSelection(query);
            selection.Add(SampleIndexes.Healthy, _healthy);
            selection.Add(SampleIndexes.Version, index);
            selection.Search(Options, CancellationToken.None);
        }
    }

    private static void ReadAll(IndexedVersion index)
    {
        // A damaged count may be great: what it counts was checked to lie in the file.
        for (var ordinal = 0; ordinal < index.Passages.Count; ordinal++)
        {
            index.Read(ordinal);
        }
    }

    private static int Try(Action action)
    {
        try
        {
            action();
            return 1;
        }
        catch (RetrievalException)
        {
            return 0;
        }
    }
}
