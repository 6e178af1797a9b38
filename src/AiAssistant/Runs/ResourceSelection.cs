using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>
/// Finds the resources that an assistant action refers to: by id, and where that is gone by name. Says in the trace what was not as the workflow has it.
/// </summary>
internal sealed class ResourceSelection(IResourceStore store)
{
    public async Task<BoundResources> BindAsync(TenantId tenant, UseAssistantAction action, CancellationToken cancellationToken)
    {
        List<ResourceId> ids = new(action.Resources.Count);
        List<TraceStep> steps = [];
        foreach (var reference in action.Resources)
        {
            var byId = await FindByIdAsync(tenant, reference, cancellationToken).ConfigureAwait(false);
            var found = byId ?? await FindByNameAsync(tenant, reference, cancellationToken).ConfigureAwait(false);
            if (found is null)
            {
                steps.Add(Step("retrieve.resource.missing", reference));
                continue;
            }

            if (!found.IsUsable)
            {
                steps.Add(Step("retrieve.resource.notUsable", reference));
            }
            else if (byId is null && reference.Id is not null)
            {
                steps.Add(Step("retrieve.resource.boundAgain", reference));
            }

            if (!ids.Contains(found.Id))
            {
                ids.Add(found.Id);
            }
        }

        return new BoundResources(ids, steps);
    }

    private static TraceStep Step(string code, ResourceReference reference) => new(
        AnswerStage.Retrieve, code, new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = reference.Name }, TimeSpan.Zero);

    private async Task<Resource?> FindByIdAsync(TenantId tenant, ResourceReference reference, CancellationToken cancellationToken) =>
        reference.Id is { } value
        && await store.FindAsync(new ResourceId(tenant, value), cancellationToken).ConfigureAwait(false) is { DeletedAt: null } known ? known : null;

    private async Task<Resource?> FindByNameAsync(TenantId tenant, ResourceReference reference, CancellationToken cancellationToken)
    {
        var filter = new ResourceFilter { Tenant = tenant, Name = reference.Name.Trim() };
        return await store.ListAsync(filter, cancellationToken).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }
}
