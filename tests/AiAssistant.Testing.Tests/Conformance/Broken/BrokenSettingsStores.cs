using AiAssistant.InMemory;
using AiAssistant.Testing.Conformance;
using AiAssistant.Workflows;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenSettingsStores
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Store("ignores tenants", () => new BrokenSettingsStore
        {
            Read = (store, _, token) => store.ReadAsync(default, token),
            Write = (store, _, settings, revision, token) => store.WriteAsync(default, settings, revision, token),
        }),
        Store("ignores revisions", () => new BrokenSettingsStore
        {
            Write = ForcedTogether(),
        }),
        Store("checks and writes in two steps", Racing),
        Store("has other defaults", () => new BrokenSettingsStore
        {
            Read = async (store, tenant, token) =>
                await store.ReadAsync(tenant, token) is { Revision: > 0 } settings ? settings : new TenantSettings { CloseAnsweredTickets = true },
        }),
        Store("takes the revision of the record", () => new BrokenSettingsStore
        {
            Write = async (store, tenant, settings, revision, token) =>
                await store.WriteAsync(tenant, settings, revision, token) is var result && result.IsWritten && settings.Revision > 1_000
                    ? result with { Revision = settings.Revision }
                    : result,
        }),
        Store("forgets holidays", () => new BrokenSettingsStore
        {
            Write = (store, tenant, settings, revision, token) => store.WriteAsync(
                tenant, settings with { Calendars = settings.Calendars.ToDictionary(pair => pair.Key, pair => pair.Value with { Holidays = [] }) }, revision,
                    token),
        }),
        Store("does not write defaults", () => new BrokenSettingsStore
        {
            Write = async (store, tenant, settings, revision, token) =>
                await store.WriteAsync(tenant, settings.TimeZone == "Etc/UTC" ? settings with { TimeZone = (await store.ReadAsync(tenant, token)).TimeZone }
                    : settings, revision, token),
        }),
        Store("ignores cancellation", () => new BrokenSettingsStore
        {
            Read = (store, tenant, _) => store.ReadAsync(tenant, CancellationToken.None),
            Write = (store, tenant, settings, revision, _) => store.WriteAsync(tenant, settings, revision, CancellationToken.None),
        }),
        new(
            typeof(SettingsStoreConformance),
            "forgets everything in a crash",
            SettingsStoreConformance.Cases(_ => Task.FromResult(new StoreFixture<ISettingsStore>(new InMemorySettingsStore())
            {
                ReopenAsync = _ => Task.FromResult<ISettingsStore>(new InMemorySettingsStore()),
            }))),
    ];

    private static BrokenImplementation Store(string fault, Func<ISettingsStore> create) =>
        new(typeof(SettingsStoreConformance), fault, SettingsStoreConformance.Cases(create));

    private static BrokenSettingsStore Racing()
    {
        var company = new Company();
        return new BrokenSettingsStore
        {
            Write = async (store, tenant, settings, revision, token) => (await store.ReadAsync(tenant, token)).Revision != revision
                ? await store.WriteAsync(tenant, settings, revision, token)
                : await company.WithAsync(_ => ForceAsync(store, tenant, settings, token)),
        };
    }

    private static Func<ISettingsStore, TenantId, TenantSettings, long, CancellationToken, Task<WriteResult>> ForcedTogether()
    {
        var company = new Company();
        return (store, tenant, settings, _, token) => company.WithAsync(_ => ForceAsync(store, tenant, settings, token));
    }

    private static async Task<WriteResult> ForceAsync(ISettingsStore store, TenantId tenant, TenantSettings settings, CancellationToken cancellationToken)
    {
        WriteResult result;
        do
        {
            result = await store.WriteAsync(tenant, settings, (await store.ReadAsync(tenant, cancellationToken)).Revision, cancellationToken);
        }
        while (!result.IsWritten);
        return result;
    }
}
