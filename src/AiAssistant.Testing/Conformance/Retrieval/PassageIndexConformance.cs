using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>
/// What every <see cref="IPassageIndex"/> must get right: all that <see cref="RetrieverConformance"/> checks, versions written whole or not at all, removed
/// and listed, vectors, and what it stores where it is an <see cref="IPassageLookup"/>.
/// </summary>
/// <remarks>Cases about vectors pass an index that <see cref="IEmbedsItself"/>, cases about stored passages one that is no
/// <see cref="IPassageLookup"/>.</remarks>
public static class PassageIndexConformance
{
    /// <summary>Lists the cases for an index without durability, such as one in memory.</summary>
    /// <param name="create">Makes a fresh, empty index; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<IPassageIndex> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return Cases(_ => Task.FromResult(new StoreFixture<IPassageIndex>(create())));
    }

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh, empty index; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<StoreFixture<IPassageIndex>>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        var cases = new CaseList<StoreFixture<IPassageIndex>>(createAsync)
            .AddRange(IndexWrites.AddTo)
            .AddRange(IndexVersions.AddTo)
            .AddRange(IndexVectors.AddTo)
            .AddRange(IndexLookups.AddTo)
            .Cases;
        return [.. RetrieverConformance.Cases(CreateRetrieverAsync), .. cases];

        async Task<RetrieverFixture> CreateRetrieverAsync(CancellationToken cancellationToken)
        {
            var fixture = await createAsync(cancellationToken).ConfigureAwait(false);
            var index = fixture.Store;
            return new RetrieverFixture(index, (version, passages, token) => index.WriteAsync(version, null, SamplePassages.WithoutVectors(passages), token))
            {
                CleanUp = fixture.CleanUp,
            };
        }
    }
}
