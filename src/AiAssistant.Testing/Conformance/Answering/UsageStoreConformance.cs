using AiAssistant.Answering;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>What every <see cref="IUsageStore"/> must get right: keys apart, additions to several keys at once, totals that show each addition once.</summary>
public static class UsageStoreConformance
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(SampleValues.Start.Date);
    private static readonly UsageKey Day = UsageKey.Of(SampleValues.Anna, Today);
    private static readonly UsageKey Ticket = UsageKey.Of(new TicketId(SampleValues.Anna, "t-1"));

    /// <summary>Lists the cases for a store without durability, such as one in memory.</summary>
    /// <param name="create">Makes a fresh, empty store; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<IUsageStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return List(StoreCases.For(create));
    }

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh, empty store; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<StoreFixture<IUsageStore>>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return List(new CaseList<StoreFixture<IUsageStore>>(createAsync));
    }

    private static IReadOnlyList<ConformanceCase> List(CaseList<StoreFixture<IUsageStore>> cases) => cases
        .Add("ReadAsync gives zero when nothing was ever added.", ReadAsync_NeverAdded_Zero)
        .Add("AddAsync adds to each key and gives the totals just after, in the order of the keys.", AddAsync_SeveralKeys_TotalsInTheirOrder)
        .Add("Negative numbers take back what was added before.", AddAsync_NegativeUsage_TakenBack)
        .Add("A key names its tenant, and a ticket or a day: nothing is counted for another.", AddAsync_OneKey_OthersLeftAlone)
        .Add("Totals beyond 32 bits are kept.", AddAsync_LargeNumbers_Kept)
        .Add("Of callers at once each sees another total: none is lost and none counted twice.", AddAsync_ManyAtOnce_EachSeesAnotherTotal)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw)
        .AddDurable("What was added seconds ago survives a crash.", Reopened_AfterAcknowledgedAdditions_AllKept)
        .Cases;

    private static async Task ReadAsync_NeverAdded_Zero(IUsageStore store, CancellationToken cancellationToken) =>
        Expect.Equal(default, await store.ReadAsync(Ticket, cancellationToken).ConfigureAwait(false), "the total of a key to which nothing was added");

    private static async Task AddAsync_SeveralKeys_TotalsInTheirOrder(IUsageStore store, CancellationToken cancellationToken)
    {
        await store.AddAsync([Day], new ModelUsage(2, 50), cancellationToken).ConfigureAwait(false);
        Expect.Sequence(
            [new ModelUsage(1, 100), new ModelUsage(3, 150)],
            await store.AddAsync([Ticket, Day], new ModelUsage(1, 100), cancellationToken).ConfigureAwait(false),
            "the totals after an addition to a ticket and a day that was counted before");
        Expect.Equal(new ModelUsage(3, 150), await store.ReadAsync(Day, cancellationToken).ConfigureAwait(false), "the day's total");
        Expect.Equal(new ModelUsage(1, 100), await store.ReadAsync(Ticket, cancellationToken).ConfigureAwait(false), "the ticket's total");
    }

    private static async Task AddAsync_NegativeUsage_TakenBack(IUsageStore store, CancellationToken cancellationToken)
    {
        await store.AddAsync([Day, Ticket], new ModelUsage(1, 1_000), cancellationToken).ConfigureAwait(false);
        Expect.Sequence(
            [new ModelUsage(1, 400), new ModelUsage(1, 400)],
            await store.AddAsync([Day, Ticket], new ModelUsage(0, -600), cancellationToken).ConfigureAwait(false),
            "the totals after 600 of 1,000 tokens were taken back");
        Expect.Equal(new ModelUsage(1, 400), await store.ReadAsync(Ticket, cancellationToken).ConfigureAwait(false), "the ticket's total");
    }

    private static async Task AddAsync_OneKey_OthersLeftAlone(IUsageStore store, CancellationToken cancellationToken)
    {
        await store.AddAsync([Day, Ticket], new ModelUsage(1, 10), cancellationToken).ConfigureAwait(false);
        UsageKey[] others =
        [
            UsageKey.Of(SampleValues.Ben, Today), UsageKey.Of(default, Today), UsageKey.Of(SampleValues.Anna, Today.AddDays(1)),
            UsageKey.Of(new TicketId(SampleValues.Ben, "t-1")), UsageKey.Of(new TicketId(SampleValues.Anna, "T-1")),
            UsageKey.Of(new TicketId(SampleValues.Anna, "t-1 ")), UsageKey.Of(new TicketId(SampleValues.Anna, SampleValues.Unicode)),
        ];
        foreach (var other in others)
        {
            Expect.Equal(default, await store.ReadAsync(other, cancellationToken).ConfigureAwait(false), $"the total of {other}");
        }
    }

    private static async Task AddAsync_LargeNumbers_Kept(IUsageStore store, CancellationToken cancellationToken)
    {
        var large = new ModelUsage(3_000_000_000, 4_000_000_000_000);
        await store.AddAsync([Day], large, cancellationToken).ConfigureAwait(false);
        await store.AddAsync([Day], new ModelUsage(1, 1), cancellationToken).ConfigureAwait(false);
        Expect.Equal(large + new ModelUsage(1, 1), await store.ReadAsync(Day, cancellationToken).ConfigureAwait(false), "the day's total");
    }

    private static async Task AddAsync_ManyAtOnce_EachSeesAnotherTotal(IUsageStore store, CancellationToken cancellationToken)
    {
        for (var round = 1; round <= 5; round++)
        {
            var before = (await store.ReadAsync(Day, cancellationToken).ConfigureAwait(false)).Calls;
            var totals = await Contenders.RunAsync(_ => store.AddAsync([Day, Ticket], new ModelUsage(1, 10), cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            Expect.Sequence(
                Enumerable.Range(1, Contenders.Count).Select(i => before + i),
                totals.Select(static total => total[0].Calls).Order(),
                $"the totals of calls that {Contenders.Count} callers at once see, sorted, in round {round}");
        }

        Expect.Equal(
            new ModelUsage(5 * Contenders.Count, 50 * Contenders.Count),
            await store.ReadAsync(Ticket, cancellationToken).ConfigureAwait(false),
            "the ticket's total after all additions");
    }

    private static async Task Members_CancelledBefore_Throw(IUsageStore store, CancellationToken cancellationToken)
    {
        await store.AddAsync([Day], new ModelUsage(1, 1), cancellationToken).ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.AddAsync([Day], new ModelUsage(1, 1), token), "AddAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.ReadAsync(Day, token), "ReadAsync").ConfigureAwait(false);
    }

    private static async Task Reopened_AfterAcknowledgedAdditions_AllKept(StoreFixture<IUsageStore> fixture, CancellationToken cancellationToken)
    {
        await fixture.Store.AddAsync([Day, Ticket], new ModelUsage(1, 10), cancellationToken).ConfigureAwait(false);
        var store = await fixture.ReopenStoreAsync(cancellationToken).ConfigureAwait(false);
        Expect.Sequence(
            [new ModelUsage(2, 15), new ModelUsage(2, 15)],
            await store.AddAsync([Day, Ticket], new ModelUsage(1, 5), cancellationToken).ConfigureAwait(false),
            "the totals after one more addition");
    }
}
