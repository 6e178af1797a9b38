using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about reading stored passages; they pass an index that is no <see cref="IPassageLookup"/>.</summary>
internal static class IndexLookups
{
    private static readonly ResourceVersion Version = SamplePassages.Version("shop");
    private static readonly ResourceVersion Elsewhere = SamplePassages.Version("shop", tenant: SampleValues.Ben);

    public static void AddTo(CaseList<StoreFixture<IPassageIndex>> cases)
    {
        Add("FindBySourceAsync reads the passages of one source, by ordinal.", FindBySourceAsync_SourceOfSeveral_ByOrdinal);
        Add("The source is compared ordinally; the result is empty when it is not there, or the version does not exist.", FindBySourceAsync_NotThere_Empty);
        Add("Tenants: stored passages are read of the version named alone.", Lookup_SameIdOfAnotherTenant_NeverRead);
        Add("ListPassagesAsync reads all passages of a version with their vectors, by ordinal.", ListPassagesAsync_Version_AllWithVectors);
        Add("A version that does not exist yields nothing.", ListPassagesAsync_UnknownVersion_Nothing);

        void Add(
            string requirement,
            Func<IPassageIndex, IPassageLookup, CancellationToken, Task> check,
            [CallerArgumentExpression(nameof(check))] string name = "") =>
            cases.Add(
                requirement,
                (fixture, cancellationToken) => fixture.Store is IPassageLookup lookup ? check(fixture.Store, lookup, cancellationToken) : Task.CompletedTask,
                name);
    }

    private static async Task FindBySourceAsync_SourceOfSeveral_ByOrdinal(IPassageIndex index, IPassageLookup lookup, CancellationToken cancellationToken)
    {
        await WriteAsync(index, Version, cancellationToken).ConfigureAwait(false);
        Expect.Sequence(
            [0, 2, 3],
            await OrdinalsAsync(lookup, Version, "offer-1", cancellationToken).ConfigureAwait(false),
            "ordinals of the source's passages");
    }

    private static async Task FindBySourceAsync_NotThere_Empty(IPassageIndex index, IPassageLookup lookup, CancellationToken cancellationToken)
    {
        await WriteAsync(index, Version, cancellationToken).ConfigureAwait(false);
        Expect.Sequence(
            [],
            await OrdinalsAsync(lookup, Version, "OFFER-1", cancellationToken).ConfigureAwait(false),
            "passages of a source that differs by case");
        Expect.Sequence([], await OrdinalsAsync(lookup, Version, "offer-", cancellationToken).ConfigureAwait(false), "passages of the beginning of a source");
        Expect.Sequence(
            [],
            await OrdinalsAsync(lookup, Version with { Number = 2 }, "offer-1", cancellationToken).ConfigureAwait(false),
            "passages of an unknown version");
    }

    private static async Task Lookup_SameIdOfAnotherTenant_NeverRead(IPassageIndex index, IPassageLookup lookup, CancellationToken cancellationToken)
    {
        await WriteAsync(index, Version, cancellationToken).ConfigureAwait(false);
        Expect.Sequence(
            [],
            await OrdinalsAsync(lookup, Elsewhere, "offer-1", cancellationToken).ConfigureAwait(false),
            "passages of the source under another tenant");
        Expect.Equal(
            0, await lookup.ListPassagesAsync(Elsewhere, cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false),
                "passages of the version under another tenant");
    }

    private static async Task ListPassagesAsync_Version_AllWithVectors(IPassageIndex index, IPassageLookup lookup, CancellationToken cancellationToken)
    {
        var full = SamplePassages.Full(Version, "kettle");
        var vectors = index is IEmbedsItself ? null : SamplePassages.Embeddings;
        Passage[] passages = [full, SamplePassages.Of(Version, 1, "A chair.", "b")];
        var written = passages.Select((passage, i) => new EmbeddedPassage(passage, vectors is null ? default : new float[] { 3, 4 * i, 0 }));
        await index.WriteAsync(Version, vectors, written.ToAsyncEnumerable(), cancellationToken).ConfigureAwait(false);

        var listed = await lookup.ListPassagesAsync(Version, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);

        Expect.Sequence([0, 1], listed.Select(item => item.Passage.Id.Ordinal), "ordinals listed");
        Expect.Alike(full, listed[0].Passage, ConformanceJson.Default.Passage, "the first passage");
        if (vectors is not null)
        {
            ExpectDirection([1, 0, 0], listed[0].Vector.Span);
            ExpectDirection([0.6f, 0.8f, 0], listed[1].Vector.Span);
        }
    }

    private static async Task ListPassagesAsync_UnknownVersion_Nothing(IPassageIndex index, IPassageLookup lookup, CancellationToken cancellationToken)
    {
        await WriteAsync(index, Version, cancellationToken).ConfigureAwait(false);
        var unknown = Version with { Number = 2 };
        Expect.Equal(
            0,
            await lookup.ListPassagesAsync(unknown, cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false),
            "passages of an unknown version");
    }

    private static Task<int> WriteAsync(IPassageIndex index, ResourceVersion version, CancellationToken cancellationToken)
    {
        string[] sources = ["offer-1", "offer-2", "offer-1", "offer-1", "offer-10"];
        var passages = sources.Select((source, ordinal) => SamplePassages.Of(version, ordinal, "A kettle.", source));
        return index.WriteAsync(version, null, SamplePassages.WithoutVectors(passages), cancellationToken);
    }

    private static async Task<IEnumerable<int>> OrdinalsAsync(IPassageLookup lookup, ResourceVersion version, string source,
        CancellationToken cancellationToken) =>
        (await lookup.FindBySourceAsync(version, source, cancellationToken).ConfigureAwait(false)).Select(passage => passage.Id.Ordinal);

    // An index may keep vectors normalised or in fewer bits: their direction is what counts.
    private static void ExpectDirection(ReadOnlySpan<float> expected, ReadOnlySpan<float> seen)
    {
        Expect.Equal(expected.Length, seen.Length, "the length of a listed vector");
        double dot = 0;
        double squares = 0;
        for (var i = 0; i < expected.Length; i++)
        {
            dot += expected[i] * seen[i];
            squares += seen[i] * seen[i];
        }

        Expect.That(
            dot / Math.Sqrt(squares) > 0.98,
            "the direction in which the vector was written",
            $"{dot / Math.Sqrt(squares)} as the cosine between the two");
    }
}
