using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenResourceStores
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Store("ignores tenants", WithoutTenants),
        Store("ignores revisions", () => new BrokenResourceStore
        {
            Write = ForcedTogether(),
            Delete = async (store, id, _, token) => await store.DeleteAsync(id, await RevisionAsync(store, id), token),
        }),
        Store("checks and writes in two steps", Racing),
        Store("loses a write that comes together with another", Losing),
        Store("makes rows up", () => new BrokenResourceStore { Find = async (store, id, token) => await store.FindAsync(id, token) ?? Row(id) }),
        Store("hides tombstones", () => new BrokenResourceStore
        {
            Find = async (store, id, token) => await store.FindAsync(id, token) is { DeletedAt: null } row ? row : null,
        }),
        Store("lists the only tenant when none is named", () => new BrokenResourceStore
        {
            List = (store, filter, token) => store.ListAsync(filter with { Tenant = filter.Tenant ?? default(TenantId) }, token),
        }),
        Store("orders by id alone", () => new BrokenResourceStore { List = (store, filter, token) => store.ListAsync(filter, token).OrderBy(row => row.Id) }),
        Store("lists names in their case", () => new BrokenResourceStore
        {
            List = (store, filter, token) => store.ListAsync(filter, token).Where(row => filter.Name is null || row.Name == filter.Name),
        }),
        Store("ignores the status asked for", () =>
            new BrokenResourceStore { List = (store, filter, token) => store.ListAsync(filter with { Status = null }, token) }),
        Store("lists tombstones too", () =>
            new BrokenResourceStore { List = (store, filter, token) => store.ListAsync(filter with { Deleted = null }, token) }),
        Store("repeats rows when one is written meanwhile", () => new BrokenResourceStore { List = Restless }),
        Store("ignores cancellation", () => new BrokenResourceStore
        {
            Find = (store, id, _) => store.FindAsync(id, CancellationToken.None),
            List = (store, filter, _) => store.ListAsync(filter, CancellationToken.None),
            Write = (store, row, revision, _) => store.WriteAsync(row, revision, CancellationToken.None),
            Delete = (store, id, revision, _) => store.DeleteAsync(id, revision, CancellationToken.None),
        }),
        Store("takes the revision of the record", () => new BrokenResourceStore
        {
            Write = async (store, row, revision, token) =>
                await store.WriteAsync(row, revision, token) is var result && result.IsWritten && row.Revision > 1_000 ? result with { Revision = row.Revision }
                    : result,
        }),
        Store("tells the old revision", () => new BrokenResourceStore
        {
            Write = async (store, row, revision, token) =>
                await store.WriteAsync(row, revision, token) is var result && result.IsWritten && revision > 0 ? result with { Revision = revision } : result,
        }),
        Store("never deletes", () => new BrokenResourceStore { Delete = (_, _, _, _) => Task.FromResult(true) }),
        Store("ignores names", WithoutNames),
        Store("compares names by their letters", () => new BrokenResourceStore { Write = RefusingNames(deleted: false, Letters) }),
        Store("tombstones keep their names", () => new BrokenResourceStore { Write = RefusingNames(deleted: null, name => name.ToUpperInvariant()) }),
        Store("refuses its own name in another case", () => new BrokenResourceStore
        {
            Write = async (store, row, revision, token) => await store.FindAsync(row.Id, token) is { } stored && stored.Name != row.Name
                && string.Equals(stored.Name, row.Name, StringComparison.OrdinalIgnoreCase)
                ? new WriteResult(WriteStatus.NameTaken, revision)
                : await store.WriteAsync(row, revision, token),
        }),
        Store("never frees a name", NamesForEver),
        Store("cuts long lists", () => new BrokenResourceStore { Write = Changing(row => row with { Content = Cut(row.Content) }) }),
        Store("forgets the language", () => new BrokenResourceStore
        {
            Write = Changing(row => row.Content is KnowledgeBaseContent content ? row with { Content = content with { Language = null } } : row),
        }),
        Store("forgets the account", () => new BrokenResourceStore
        {
            Write = Changing(row => row.Content is OffersContent ? row with { Content = new OffersContent(new AccountRef("allegro", "")) } : row),
        }),
        Store("gives null as something", () =>
            new BrokenResourceStore { Write = Changing(row => row with { RefreshedAt = row.RefreshedAt ?? row.CreatedAt }) }),
        Store("does not clear what is null", () => new BrokenResourceStore
        {
            Write = async (store, row, revision, token) =>
                await store.WriteAsync(row with { Published = row.Published ?? (await store.FindAsync(row.Id, token))?.Published }, revision, token),
        }),
        Store("lists rows without their content", () => new BrokenResourceStore
        {
            List = (store, filter, token) => store.ListAsync(filter, token).Select(row => row with { Content = new KnowledgeBaseContent() }),
        }),
        new(
            typeof(ResourceStoreConformance),
            "forgets everything in a crash",
            ResourceStoreConformance.Cases(_ => Task.FromResult(new StoreFixture<IResourceStore>(new InMemoryResourceStore())
            {
                ReopenAsync = _ => Task.FromResult<IResourceStore>(new InMemoryResourceStore()),
            }))),
    ];

    private static BrokenImplementation Store(string fault, Func<IResourceStore> create) =>
        new(typeof(ResourceStoreConformance), fault, ResourceStoreConformance.Cases(create));

    private static async Task<long> RevisionAsync(IResourceStore store, ResourceId id) => (await store.FindAsync(id))?.Revision ?? 0;

    private static Resource Row(ResourceId id) => new() { Id = id, Name = "", Content = new KnowledgeBaseContent(), CreatedAt = default };

    private static async Task<WriteResult> ForceAsync(IResourceStore store, Resource row, CancellationToken cancellationToken)
    {
        WriteResult result;
        do
        {
            result = await store.WriteAsync(row, await RevisionAsync(store, row.Id), cancellationToken);
        }
        while (result.Status == WriteStatus.Conflict);
        return result;
    }

    private static Func<IResourceStore, Resource, long, CancellationToken, Task<WriteResult>> ForcedTogether()
    {
        var company = new Company();
        return (store, row, _, token) => company.WithAsync(_ => ForceAsync(store, row, token));
    }

    private static BrokenResourceStore WithoutTenants()
    {
        var tenants = new ConcurrentDictionary<string, TenantId>();
        return new BrokenResourceStore
        {
            Find = async (store, id, token) => await store.FindAsync(id with { Tenant = default }, token) is { } row ? row with { Id = id } : null,
            List = (store, filter, token) =>
                store.ListAsync(filter with { Tenant = null }, token).Select(row => row with { Id = row.Id with { Tenant = tenants[row.Id.Value] } }),
            Write = (store, row, revision, token) =>
            {
                tenants[row.Id.Value] = row.Id.Tenant;
                return store.WriteAsync(row with { Id = row.Id with { Tenant = default } }, revision, token);
            },
            Delete = (store, id, revision, token) => store.DeleteAsync(id with { Tenant = default }, revision, token),
        };
    }

    private static BrokenResourceStore Racing()
    {
        var company = new Company();
        return new BrokenResourceStore
        {
            Write = async (store, row, revision, token) =>
            {
                var standing = await RevisionAsync(store, row.Id);
                var taken = await store.ListAsync(new ResourceFilter { Tenant = row.Id.Tenant, Name = row.Name }, token).AnyAsync(other =>
                    other.Id != row.Id, token);
                if (standing != revision || taken)
                {
                    return await store.WriteAsync(row, revision, token);
                }

                return await company.WithAsync(async _ =>
                {
                    var result = await ForceAsync(store, row, token);
                    return result.Status == WriteStatus.NameTaken && row.DeletedAt is null ? result with { Status = WriteStatus.Written } : result;
                });
            },
            Delete = async (store, id, revision, token) =>
                await RevisionAsync(store, id) == revision && revision > 0
                    && await company.WithAsync(async _ => await store.DeleteAsync(id, revision, token) || true),
        };
    }

    private static BrokenResourceStore Losing()
    {
        var company = new Company();
        return new BrokenResourceStore
        {
            Write = (store, row, revision, token) =>
                company.WithAsync(isFirst => isFirst ? store.WriteAsync(row, revision, token) : Task.FromResult(new WriteResult(WriteStatus.Written, 1))),
        };
    }

    private static async IAsyncEnumerable<Resource> Restless(IResourceStore store, ResourceFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in store.ListAsync(filter, cancellationToken))
        {
            var before = await store.ListAsync(filter, cancellationToken).CountAsync(cancellationToken);
            yield return row;
            if (await store.ListAsync(filter, cancellationToken).CountAsync(cancellationToken) != before)
            {
                yield return row;
            }
        }
    }

    private static BrokenResourceStore WithoutNames()
    {
        static Resource Shown(Resource row) => row with { Name = row.Name.Split('\u0001')[0] };
        return new BrokenResourceStore
        {
            Find = async (store, id, token) => await store.FindAsync(id, token) is { } row ? Shown(row) : null,
            List = (store, filter, token) => store.ListAsync(filter with { Name = null }, token).Select(Shown)
                .Where(row => filter.Name is null || string.Equals(row.Name, filter.Name, StringComparison.OrdinalIgnoreCase)),
            Write = (store, row, revision, token) => store.WriteAsync(row with { Name = $"{row.Name}\u0001{row.Id}" }, revision, token),
        };
    }

    private static BrokenResourceStore NamesForEver()
    {
        var names = new ConcurrentDictionary<(TenantId Tenant, string Name), string>();
        return new BrokenResourceStore
        {
            Write = async (store, row, revision, token) => names.GetOrAdd((row.Id.Tenant, row.Name.ToUpperInvariant()), row.Id.Value) == row.Id.Value
                ? await store.WriteAsync(row, revision, token)
                : new WriteResult(WriteStatus.NameTaken, await RevisionAsync(store, row.Id)),
        };
    }

    private static Func<IResourceStore, Resource, long, CancellationToken, Task<WriteResult>> RefusingNames(bool? deleted, Func<string, string> key) =>
        async (store, row, revision, token) =>
        await store.ListAsync(new ResourceFilter { Tenant = row.Id.Tenant, Deleted = deleted }, token).AnyAsync(other =>
            other.Id != row.Id && key(other.Name) == key(row.Name), token)
            ? new WriteResult(WriteStatus.NameTaken, await RevisionAsync(store, row.Id))
            : await store.WriteAsync(row, revision, token);

    private static string Letters(string name) =>
        new([.. name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static Func<IResourceStore, Resource, long, CancellationToken, Task<WriteResult>> Changing(Func<Resource, Resource> change) =>
        (store, row, revision, token) => store.WriteAsync(change(row), revision, token);

    private static ResourceContent Cut(ResourceContent content) =>
        content is KnowledgeBaseContent answers ? answers with { CustomQuestions = [.. answers.CustomQuestions.Take(1_000)] } : content;
}
