using AiAssistant.Runs;

namespace AiAssistant.Testing.Conformance;

/// <summary>What every <see cref="IRunJournal"/> must get right: runs accepted once, leases with fences, stale writers refused, order, filters, tenants apart,
/// and every field kept.</summary>
public static class RunJournalConformance
{
    /// <summary>Lists the cases for a journal without durability, such as one in memory.</summary>
    /// <param name="create">Makes a fresh, empty journal; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<IRunJournal> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return List(StoreCases.For(create));
    }

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh, empty journal; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<StoreFixture<IRunJournal>>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return List(new CaseList<StoreFixture<IRunJournal>>(createAsync));
    }

    private static IReadOnlyList<ConformanceCase> List(CaseList<StoreFixture<IRunJournal>> cases) => cases
        .AddRange(RunAcceptance.AddTo)
        .AddRange(RunLeases.AddTo)
        .AddRange(RunWrites.AddTo)
        .AddRange(RunListing.AddTo)
        .Cases;
}
