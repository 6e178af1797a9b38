using AiAssistant.Workflows;

namespace AiAssistant.Testing.Conformance;

/// <summary>What every <see cref="ISettingsStore"/> must get right: defaults, tenants apart, revisions, writers at once, and every field kept.</summary>
public static class SettingsStoreConformance
{
    private const string Replace =
        "WriteAsync replaces a tenant's settings if the stored revision is the expected one (0: none ever written), else Conflict with the one that stands.";

    /// <summary>Lists the cases for a store without durability, such as one in memory.</summary>
    /// <param name="create">Makes a fresh, empty store; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<ISettingsStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return List(StoreCases.For(create));
    }

    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh, empty store; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<StoreFixture<ISettingsStore>>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return List(new CaseList<StoreFixture<ISettingsStore>>(createAsync));
    }

    private static IReadOnlyList<ConformanceCase> List(CaseList<StoreFixture<ISettingsStore>> cases) => cases
        .Add("ReadAsync gives the defaults when none were ever written, with revision 0.", ReadAsync_NeverWritten_Defaults)
        .Add("The revision is given by the store, 0 when none ever was, then growing; the written settings' own one is ignored.",
            WriteAsync_ExpectedRevision_ReplacedAndGrown)
        .Add(Replace, WriteAsync_ExpectedRevisionStale_Conflict)
        .Add(Replace, WriteAsync_RevisionExpectedThoughNeverWritten_Conflict)
        .Add("Each tenant has its own settings and revision.", WriteAsync_OneTenant_OthersLeftAlone)
        .Add("Settings come back as they were written: every field.", ReadAsync_EveryField_ComesBack)
        .Add("Settings that were set back to their defaults are those with a revision.", WriteAsync_DefaultsAgain_ComeBack)
        .Add("Of writers that expect the same revision exactly one is taken.", WriteAsync_ManyAtOnceOnOneRevision_OneWritten)
        .Add("All members may be called at once: no acknowledged write is lost.", WriteAsync_ManyWriters_NoneLost)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw)
        .AddDurable("An acknowledged write survives a crash.", Reopened_AfterAcknowledgedWrites_AllKept)
        .Cases;

    private static Task ReadAsync_NeverWritten_Defaults(ISettingsStore store, CancellationToken cancellationToken) =>
        ExpectStoredAsync(store, new TenantSettings(), cancellationToken);

    private static async Task WriteAsync_ExpectedRevision_ReplacedAndGrown(ISettingsStore store, CancellationToken cancellationToken)
    {
        var revision = 0L;
        for (var i = 1; i <= 5; i++)
        {
            var settings = new TenantSettings { MaxRepliesPerHour = i, Revision = 4_711 };
            var written = await WriteAsync(store, settings, revision, cancellationToken).ConfigureAwait(false);
            Expect.That(written > revision && written != settings.Revision, $"a revision above {revision} that the store gave", $"{written}");
            revision = written;
            await ExpectStoredAsync(store, settings with { Revision = revision }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync_ExpectedRevisionStale_Conflict(ISettingsStore store, CancellationToken cancellationToken)
    {
        var first = await WriteAsync(store, new TenantSettings(), 0, cancellationToken).ConfigureAwait(false);
        var settings = new TenantSettings { Language = "fr" };
        var second = await WriteAsync(store, settings, first, cancellationToken).ConfigureAwait(false);
        foreach (var stale in (long[])[0, first])
        {
            Expect.Equal(
                new WriteResult(WriteStatus.Conflict, second),
                await store.WriteAsync(SampleValues.Anna, new TenantSettings { Language = "de" }, stale, cancellationToken).ConfigureAwait(false),
                $"a write that expects the old revision {stale}");
        }

        await ExpectStoredAsync(store, settings with { Revision = second }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_RevisionExpectedThoughNeverWritten_Conflict(ISettingsStore store, CancellationToken cancellationToken)
    {
        Expect.Equal(
            new WriteResult(WriteStatus.Conflict, 0),
            await store.WriteAsync(SampleValues.Anna, SampleWorkflows.FullSettings, 3, cancellationToken).ConfigureAwait(false),
            "a write that expects revision 3 of nothing");
        await ExpectStoredAsync(store, new TenantSettings(), cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_OneTenant_OthersLeftAlone(ISettingsStore store, CancellationToken cancellationToken)
    {
        var revision = await WriteAsync(store, SampleWorkflows.FullSettings, 0, cancellationToken).ConfigureAwait(false);
        foreach (var other in (TenantId[])[SampleValues.Ben, default])
        {
            await ExpectStoredAsync(store, new TenantSettings(), cancellationToken, other).ConfigureAwait(false);
            Expect.Equal(
                WriteStatus.Written,
                (await store.WriteAsync(other, new TenantSettings(), 0, cancellationToken).ConfigureAwait(false)).Status,
                $"the first write of the tenant '{other}'");
        }

        await ExpectStoredAsync(store, SampleWorkflows.FullSettings with { Revision = revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ReadAsync_EveryField_ComesBack(ISettingsStore store, CancellationToken cancellationToken)
    {
        var revision = await WriteAsync(store, SampleWorkflows.FullSettings, 0, cancellationToken).ConfigureAwait(false);
        await ExpectStoredAsync(store, SampleWorkflows.FullSettings with { Revision = revision }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_DefaultsAgain_ComeBack(ISettingsStore store, CancellationToken cancellationToken)
    {
        var first = await WriteAsync(store, SampleWorkflows.FullSettings, 0, cancellationToken).ConfigureAwait(false);
        var second = await WriteAsync(store, new TenantSettings(), first, cancellationToken).ConfigureAwait(false);
        await ExpectStoredAsync(store, new TenantSettings { Revision = second }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync_ManyAtOnceOnOneRevision_OneWritten(ISettingsStore store, CancellationToken cancellationToken)
    {
        var revision = 0L;
        for (var round = 0; round < 5; round++)
        {
            var results = await Contenders
                .RunAsync(i =>
                    store.WriteAsync(SampleValues.Anna, new TenantSettings { MaxRepliesPerHour = i + 1 }, revision, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            Expect.Equal(1, results.Count(result => result.IsWritten), $"writes taken in round {round}, of {Contenders.Count} made at once");
            revision = (await store.ReadAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false)).Revision;
        }
    }

    private static async Task WriteAsync_ManyWriters_NoneLost(ISettingsStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, new TenantSettings { MaxRepliesPerHour = 1 }, 0, cancellationToken).ConfigureAwait(false);
        var taken = await Contenders.ChangeInTurnAsync(IncrementAsync, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            1 + taken, (await store.ReadAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false)).MaxRepliesPerHour,
                "the count after every writer added its share");

        async Task<WriteResult> IncrementAsync()
        {
            var read = await store.ReadAsync(SampleValues.Anna, cancellationToken).ConfigureAwait(false);
            return await store.WriteAsync(SampleValues.Anna, read with { MaxRepliesPerHour = read.MaxRepliesPerHour + 1 }, read.Revision, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static async Task Members_CancelledBefore_Throw(ISettingsStore store, CancellationToken cancellationToken)
    {
        await WriteAsync(store, new TenantSettings(), 0, cancellationToken).ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.ReadAsync(SampleValues.Anna, token), "ReadAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(token => store.WriteAsync(SampleValues.Ben, new TenantSettings(), 0, token), "WriteAsync").ConfigureAwait(false);
    }

    private static async Task Reopened_AfterAcknowledgedWrites_AllKept(StoreFixture<ISettingsStore> fixture, CancellationToken cancellationToken)
    {
        var revision = await WriteAsync(fixture.Store, SampleWorkflows.FullSettings, 0, cancellationToken).ConfigureAwait(false);
        var store = await fixture.ReopenStoreAsync(cancellationToken).ConfigureAwait(false);
        await ExpectStoredAsync(store, SampleWorkflows.FullSettings with { Revision = revision }, cancellationToken).ConfigureAwait(false);
        var next = await WriteAsync(store, new TenantSettings(), revision, cancellationToken).ConfigureAwait(false);
        Expect.That(next > revision, $"a revision above {revision}", $"{next}");
    }

    private static async Task<long> WriteAsync(ISettingsStore store, TenantSettings settings, long expectedRevision, CancellationToken cancellationToken)
    {
        var written = await store.WriteAsync(SampleValues.Anna, settings, expectedRevision, cancellationToken).ConfigureAwait(false);
        Expect.Equal(WriteStatus.Written, written.Status, $"a write that expects the stored revision {expectedRevision}");
        return written.Revision;
    }

    private static async Task ExpectStoredAsync(ISettingsStore store, TenantSettings expected, CancellationToken cancellationToken, TenantId? tenant = null)
    {
        var stored = await store.ReadAsync(tenant ?? SampleValues.Anna, cancellationToken).ConfigureAwait(false);
        Expect.Alike(expected, stored, ConformanceJson.Default.TenantSettings, "the stored settings");
    }
}
