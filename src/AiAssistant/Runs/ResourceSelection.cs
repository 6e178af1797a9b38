using AiAssistant.Resources;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>Finds the resources that an assistant action refers to: by id, and where that is gone by name.</summary>
internal sealed class ResourceSelection(IResourceStore store)
{
    public async Task<IReadOnlyList<ResourceId>> BindAsync(TenantId tenant, UseAssistantAction action, CancellationToken cancellationToken)
    {
        List<ResourceId> bound = new(action.Resources.Count);
        foreach (var reference in action.Resources)
        {
            if (await FindAsync(tenant, reference, cancellationToken).ConfigureAwait(false) is { } id && !bound.Contains(id))
            {
                bound.Add(id);
            }
        }

        return bound;
    }

    private async Task<ResourceId?> FindAsync(TenantId tenant, ResourceReference reference, CancellationToken cancellationToken)
    {
        if (reference.Id is { } value
            && await store.FindAsync(new ResourceId(tenant, value), cancellationToken).ConfigureAwait(false) is { DeletedAt: null } known)
        {
            return known.Id;
        }

        await foreach (var named in store.ListAsync(new ResourceFilter { Tenant = tenant, Name = reference.Name.Trim() }, cancellationToken)
            .ConfigureAwait(false))
        {
            return named.Id;
        }

        return null;
    }
}
