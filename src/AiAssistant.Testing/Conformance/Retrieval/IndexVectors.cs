using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about vectors that learning makes; they pass an index that embeds itself.</summary>
internal static class IndexVectors
{
    private static readonly ResourceVersion Version = SamplePassages.Version("shop");

    public static void AddTo(CaseList<StoreFixture<IPassageIndex>> cases)
    {
        Add("With a vector alone the search is by vector: the nearest passage comes first.", RetrieveAsync_VectorAlone_NearestFirst);
        Add("With text and vector the search is hybrid: it finds what fits by either.", RetrieveAsync_TextAndVector_BothFound);
        Add("A version without vectors is searched by the question's text alone.", RetrieveAsync_VersionWithoutVectors_SearchedByText);
        Add(
            "ArgumentException: a vector's length is not the identity's, or it holds a value that is not a finite number; nothing is kept then.",
            WriteAsync_VectorThatDoesNotFit_ArgumentException);
        Add("ArgumentException: the question's vector has not its identity's length, or holds a value that is not a finite number.",
            RetrieveAsync_VectorThatDoesNotFit_ArgumentException);
        Add("EmbeddingMismatchException: a version's vectors were made by another generator than the query's.",
            RetrieveAsync_VectorOfAnotherGenerator_EmbeddingMismatch);

        void Add(string requirement, Func<IPassageIndex, CancellationToken, Task> check, [CallerArgumentExpression(nameof(check))] string name = "") =>
            cases.Add(
                requirement,
                (fixture, cancellationToken) => fixture.Store is IEmbedsItself ? Task.CompletedTask : check(fixture.Store, cancellationToken),
                name);
    }

    private static async Task RetrieveAsync_VectorAlone_NearestFirst(IPassageIndex index, CancellationToken cancellationToken)
    {
        await WriteThreeAsync(index, cancellationToken).ConfigureAwait(false);
        var result = await index.RetrieveAsync(
            new RetrievalQuery { Versions = [Version], Vector = Vector(0.1f, 1, 0.2f) },
            cancellationToken).ConfigureAwait(false);
        Expect.Equal(new PassageId(Version, 1), SamplePassages.BestOf(result), "the nearest passage");
    }

    private static async Task RetrieveAsync_TextAndVector_BothFound(IPassageIndex index, CancellationToken cancellationToken)
    {
        await WriteThreeAsync(index, cancellationToken).ConfigureAwait(false);
        var query = new RetrievalQuery { Versions = [Version], Text = "kettle", Vector = Vector(0, 0, 1) };
        var result = await index.RetrieveAsync(query, cancellationToken).ConfigureAwait(false);
        var found = result.Evidence.Select(evidence => evidence.Passage.Id.Ordinal).ToArray();
        Expect.That(found.Contains(0) && found.Contains(2), "the passage with the word (0) and the nearest one (2)", string.Join(", ", found));
    }

    private static async Task RetrieveAsync_VersionWithoutVectors_SearchedByText(IPassageIndex index, CancellationToken cancellationToken)
    {
        var passages = SamplePassages.WithoutVectors(SamplePassages.Of(Version, "A blue kettle.", "A wooden chair."));
        await index.WriteAsync(Version, null, passages, cancellationToken).ConfigureAwait(false);
        var query = new RetrievalQuery { Versions = [Version], Text = "kettle", Vector = Vector(1, 0, 0) };
        var result = await index.RetrieveAsync(query, cancellationToken).ConfigureAwait(false);
        Expect.Equal(new PassageId(Version, 0), SamplePassages.BestOf(result), "the best passage");
    }

    private static async Task WriteAsync_VectorThatDoesNotFit_ArgumentException(IPassageIndex index, CancellationToken cancellationToken)
    {
        foreach (var vector in (float[][])[[1, 0], [1, 0, 0, 0], [1, float.NaN, 0], [float.PositiveInfinity, 0, 0]])
        {
            var passages = SamplePassages.WithVectors(
                (SamplePassages.Of(Version, 0, "A kettle.", "a"), [1, 0, 0]), (SamplePassages.Of(Version, 1, "A kettle.", "b"), vector));
            await Expect.ThrowsAsync<ArgumentException>(
                () => index.WriteAsync(Version, SamplePassages.Embeddings, passages, cancellationToken),
                    $"a write with the vector ({string.Join("; ", vector)})").ConfigureAwait(false);
        }

        Expect.Equal(0, await index.ListAsync(cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false), "versions listed");
    }

    private static async Task RetrieveAsync_VectorThatDoesNotFit_ArgumentException(IPassageIndex index, CancellationToken cancellationToken)
    {
        await WriteThreeAsync(index, cancellationToken).ConfigureAwait(false);
        foreach (var vector in (float[][])[[1, 0], [1, float.NaN, 0]])
        {
            var query = new RetrievalQuery { Versions = [Version], Text = "kettle", Vector = Vector(vector) };
            await Expect.ThrowsAsync<ArgumentException>(
                () => index.RetrieveAsync(query, cancellationToken), $"a question with the vector ({string.Join("; ", vector)})").ConfigureAwait(false);
        }
    }

    private static async Task RetrieveAsync_VectorOfAnotherGenerator_EmbeddingMismatch(IPassageIndex index, CancellationToken cancellationToken)
    {
        await WriteThreeAsync(index, cancellationToken).ConfigureAwait(false);
        var other = Vector(1, 0, 0) with { Identity = SamplePassages.Embeddings with { Version = "2" } };
        await Expect.ThrowsAsync<EmbeddingMismatchException>(
            () => index.RetrieveAsync(new RetrievalQuery { Versions = [Version], Text = "kettle", Vector = other }, cancellationToken),
            "a question whose vector another version of the generator made").ConfigureAwait(false);
    }

    private static Task<int> WriteThreeAsync(IPassageIndex index, CancellationToken cancellationToken)
    {
        var passages = SamplePassages.Of(Version, "A blue kettle.", "A wooden chair.", "A red bicycle.");
        return index.WriteAsync(
            Version,
            SamplePassages.Embeddings,
            SamplePassages.WithVectors((passages[0], [1, 0, 0]), (passages[1], [0, 2, 0]), (passages[2], [0, 0, 0.5f])),
            cancellationToken);
    }

    private static QueryVector Vector(params float[] values) => new(values, SamplePassages.Embeddings);
}
