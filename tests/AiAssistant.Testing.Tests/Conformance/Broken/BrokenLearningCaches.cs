using AiAssistant.Resources;
using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenLearningCaches
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Cache("ignores tenants", () => Renaming(static resource => resource with { Tenant = default }, static key => key)),
        Cache("ignores case", () => Renaming(
            static resource => resource with { Value = resource.Value.ToUpperInvariant() }, static key => key.ToUpperInvariant())),
        Cache("gives empty bytes where there is nothing", () => new BrokenLearningCache
        {
            Find = async (cache, resource, key, token) => await cache.FindAsync(resource, key, token) ?? ReadOnlyMemory<byte>.Empty,
        }),
        Cache("takes empty bytes for nothing", () => new BrokenLearningCache
        {
            Find = async (cache, resource, key, token) => await cache.FindAsync(resource, key, token) is { Length: > 0 } found ? found : (ReadOnlyMemory<byte>?)null,
        }),
        Cache("keeps the caller's bytes", Referring),
        Cache("keeps the first value", () => new BrokenLearningCache
        {
            Write = async (cache, resource, key, value, token) =>
            {
                if (await cache.FindAsync(resource, key, token) is null)
                {
                    await cache.WriteAsync(resource, key, value, token);
                }
            },
        }),
        Cache("writes in two halves", Halving),
        Cache("removes nothing", () => new BrokenLearningCache
        {
            Remove = static (_, _, token) => token.IsCancellationRequested ? Task.FromCanceled(token) : Task.CompletedTask,
        }),
        Cache("fails where there is nothing to remove", () => new BrokenLearningCache
        {
            Remove = async (cache, resource, token) =>
            {
                Expect(await cache.FindAsync(resource, "k", token) is not null);
                await cache.RemoveAsync(resource, token);
            },
        }),
        Cache("ignores cancellation", () => new BrokenLearningCache
        {
            Find = static (cache, resource, key, _) => cache.FindAsync(resource, key, CancellationToken.None),
            Write = static (cache, resource, key, value, _) => cache.WriteAsync(resource, key, value, CancellationToken.None),
            Remove = static (cache, resource, _) => cache.RemoveAsync(resource, CancellationToken.None),
        }),
    ];

    private static BrokenImplementation Cache(string fault, Func<ILearningCache> create) =>
        new(typeof(LearningCacheConformance), fault, LearningCacheConformance.Cases(create));

    private static BrokenLearningCache Renaming(Func<ResourceId, ResourceId> rename, Func<string, string> renameKey) => new()
    {
        Find = (cache, resource, key, token) => cache.FindAsync(rename(resource), renameKey(key), token),
        Write = (cache, resource, key, value, token) => cache.WriteAsync(rename(resource), renameKey(key), value, token),
        Remove = (cache, resource, token) => cache.RemoveAsync(rename(resource), token),
    };

    private static BrokenLearningCache Referring()
    {
        Dictionary<string, ReadOnlyMemory<byte>> values = [];
        return new BrokenLearningCache
        {
            Write = async (cache, resource, key, value, token) =>
            {
                await cache.WriteAsync(resource, key, value, token);
                lock (values)
                {
                    values[key] = value;
                }
            },
            Find = async (cache, resource, key, token) =>
            {
                var found = await cache.FindAsync(resource, key, token);
                lock (values)
                {
                    return found is null ? (ReadOnlyMemory<byte>?)null : values[key];
                }
            },
        };
    }

    private static BrokenLearningCache Halving()
    {
        var company = new Company();
        return new BrokenLearningCache
        {
            Write = async (cache, resource, key, value, token) =>
            {
                await cache.WriteAsync(resource, key, value[..(value.Length / 2)], token);
                await company.WithAsync(async _ =>
                {
                    var half = await cache.FindAsync(resource, key, token);
                    await cache.WriteAsync(resource, key, (byte[])[.. half!.Value.Span, .. value.Span[(value.Length / 2)..]], token);
                    return true;
                });
            },
        };
    }

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new AiAssistantException("There is nothing to remove.");
        }
    }
}
