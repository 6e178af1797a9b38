using AiAssistant.InMemory;
using AiAssistant.Testing.Conformance;
using AiAssistant.Workflows;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenWorkflowStores
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Store("ignores tenants", () => new BrokenWorkflowStore
        {
            Revision = (store, _, token) => store.GetRevisionAsync(default, token),
            Read = (store, _, token) => store.ReadAsync(default, token),
            Write = (store, _, workflows, revision, token) => store.WriteAsync(default, workflows, revision, token),
        }),
        Store("ignores revisions", () => new BrokenWorkflowStore
        {
            Write = ForcedTogether(),
        }),
        Store("checks and writes in two steps", Racing),
        Store("begins with revision 1", () => new BrokenWorkflowStore
        {
            Read = async (store, tenant, token) => await store.ReadAsync(tenant, token) is { Revision: > 0 } set ? set : new WorkflowSet(1, []),
        }),
        Store("keeps the revision for an empty set", () => new BrokenWorkflowStore
        {
            Write = async (store, tenant, workflows, revision, token) =>
                await store.WriteAsync(tenant, workflows, revision, token) is var result && workflows.Count == 0 && result.IsWritten
                    ? result with { Revision = revision } : result,
        }),
        Store("tells an old revision", () =>
            new BrokenWorkflowStore { Revision = async (store, tenant, token) => Math.Max(0, await store.GetRevisionAsync(tenant, token) - 1) }),
        Store("sorts by id", () => new BrokenWorkflowStore
        {
            Read = async (store, tenant, token) =>
                await store.ReadAsync(tenant, token) is var set
                    ? set with { Workflows = [.. set.Workflows.OrderBy(workflow => workflow.Id, StringComparer.Ordinal)] } : set,
        }),
        Store("forgets conditions within conditions", () => new BrokenWorkflowStore
        {
            Write = Changing(workflow =>
                workflow with { Conditions = [.. workflow.Conditions.Select(condition => condition is AllCondition ? new AllCondition([]) : condition)] }),
        }),
        Store("forgets texts per language", () => new BrokenWorkflowStore
        {
            Write = Changing(workflow => workflow with
            {
                Actions = [.. workflow.Actions.Select(action =>
                    action is UseAssistantAction use ? use with { Fallback = new LocalizedText(use.Fallback.Text) } : action)],
            }),
        }),
        Store("keeps a hundred workflows", () => new BrokenWorkflowStore
        {
            Write = (store, tenant, workflows, revision, token) => store.WriteAsync(tenant, [.. workflows.Take(100)], revision, token),
        }),
        Store("ignores cancellation", () => new BrokenWorkflowStore
        {
            Revision = (store, tenant, _) => store.GetRevisionAsync(tenant, CancellationToken.None),
            Read = (store, tenant, _) => store.ReadAsync(tenant, CancellationToken.None),
            Write = (store, tenant, workflows, revision, _) => store.WriteAsync(tenant, workflows, revision, CancellationToken.None),
        }),
        new(
            typeof(WorkflowStoreConformance),
            "forgets everything in a crash",
            WorkflowStoreConformance.Cases(_ => Task.FromResult(new StoreFixture<IWorkflowStore>(new InMemoryWorkflowStore())
            {
                ReopenAsync = _ => Task.FromResult<IWorkflowStore>(new InMemoryWorkflowStore()),
            }))),
    ];

    private static BrokenImplementation Store(string fault, Func<IWorkflowStore> create) =>
        new(typeof(WorkflowStoreConformance), fault, WorkflowStoreConformance.Cases(create));

    private static BrokenWorkflowStore Racing()
    {
        var company = new Company();
        return new BrokenWorkflowStore
        {
            Write = async (store, tenant, workflows, revision, token) => await store.GetRevisionAsync(tenant, token) != revision
                ? await store.WriteAsync(tenant, workflows, revision, token)
                : await company.WithAsync(_ => ForceAsync(store, tenant, workflows, token)),
        };
    }

    private static Func<IWorkflowStore, TenantId, IReadOnlyList<Workflow>, long, CancellationToken, Task<WriteResult>> ForcedTogether()
    {
        var company = new Company();
        return (store, tenant, workflows, _, token) => company.WithAsync(_ => ForceAsync(store, tenant, workflows, token));
    }

    private static async Task<WriteResult> ForceAsync(IWorkflowStore store, TenantId tenant, IReadOnlyList<Workflow> workflows,
        CancellationToken cancellationToken)
    {
        WriteResult result;
        do
        {
            result = await store.WriteAsync(tenant, workflows, await store.GetRevisionAsync(tenant, cancellationToken), cancellationToken);
        }
        while (!result.IsWritten);
        return result;
    }

    private static Func<IWorkflowStore, TenantId, IReadOnlyList<Workflow>, long, CancellationToken, Task<WriteResult>> Changing(
        Func<Workflow, Workflow> change) =>
        (store, tenant, workflows, revision, token) => store.WriteAsync(tenant, [.. workflows.Select(change)], revision, token);
}
