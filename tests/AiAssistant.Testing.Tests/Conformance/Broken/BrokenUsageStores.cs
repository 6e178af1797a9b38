using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenUsageStores
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Store("ignores tenants", () => new BrokenUsageStore
        {
            Add = (store, keys, usage, token) => store.AddAsync([.. keys.Select(key => key with { Tenant = default })], usage, token),
            Read = (store, key, token) => store.ReadAsync(key with { Tenant = default }, token),
        }),
        Store("gives the totals before", () => new BrokenUsageStore
        {
            Add = async (store, keys, usage, token) => [.. (await store.AddAsync(keys, usage, token)).Select(total => total - usage)],
        }),
        Store("gives the totals in another order", () => new BrokenUsageStore
        {
            Add = async (store, keys, usage, token) => [.. (await store.AddAsync(keys, usage, token)).Reverse()],
        }),
        Store("takes nothing back", () => new BrokenUsageStore
        {
            Add = (store, keys, usage, token) => store.AddAsync(keys, new ModelUsage(Math.Max(0, usage.Calls), Math.Max(0, usage.Tokens)), token),
        }),
        Store("counts in 32 bits", () => new BrokenUsageStore
        {
            Read = async (store, key, token) => await store.ReadAsync(key, token) is var total ? new ModelUsage((int)total.Calls, (int)total.Tokens) : default,
        }),
        Store("starts at one", () => new BrokenUsageStore
        {
            Read = async (store, key, token) => await store.ReadAsync(key, token) is { Calls: > 0 } total ? total : new ModelUsage(1, 1),
        }),
        Store("adds and reads in two steps", Racing),
        Store("ignores cancellation", () => new BrokenUsageStore
        {
            Add = (store, keys, usage, _) => store.AddAsync(keys, usage, CancellationToken.None),
            Read = (store, key, _) => store.ReadAsync(key, CancellationToken.None),
        }),
        new(
            typeof(UsageStoreConformance),
            "forgets everything in a crash",
            UsageStoreConformance.Cases(_ => Task.FromResult(new StoreFixture<IUsageStore>(new InMemoryUsageStore(TimeProvider.System))
            {
                ReopenAsync = _ => Task.FromResult<IUsageStore>(new InMemoryUsageStore(TimeProvider.System)),
            }))),
    ];

    private static BrokenImplementation Store(string fault, Func<IUsageStore> create) =>
        new(typeof(UsageStoreConformance), fault, UsageStoreConformance.Cases(create));

    private static BrokenUsageStore Racing()
    {
        var company = new Company();
        return new BrokenUsageStore
        {
            Add = async (store, keys, usage, token) =>
            {
                await store.AddAsync(keys, usage, token);
                return await company.WithAsync(_ => store.AddAsync(keys, default, token));
            },
        };
    }
}
