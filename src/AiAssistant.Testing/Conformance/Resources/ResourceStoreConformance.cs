using AiAssistant.Resources;

namespace AiAssistant.Testing.Conformance;

/// <summary>What every <see cref="IResourceStore"/> must get right: tenants apart, revisions, names, leases under contention, order, and every field
/// kept.</summary>
public static class ResourceStoreConformance
{
    /// <summary>Lists the cases for a store without durability, such as one in memory.</summary>
    /// <param name="create">Makes a fresh, empty store; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<IResourceStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return List(StoreCases.For(create));
    }

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh, empty store; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<StoreFixture<IResourceStore>>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return List(new CaseList<StoreFixture<IResourceStore>>(createAsync));
    }

    private static IReadOnlyList<ConformanceCase> List(CaseList<StoreFixture<IResourceStore>> cases) => cases
        .AddRange(ResourceListing.AddTo)
        .AddRange(ResourceRevisions.AddTo)
        .AddRange(ResourceNames.AddTo)
        .AddRange(ResourceContention.AddTo)
        .AddRange(ResourceRoundTrips.AddTo)
        .Cases;
}
