using AiAssistant.Resources;

namespace AiAssistant.Workflows;

/// <summary>A tenant's resources at one moment, found as workflows refer to them.</summary>
internal sealed class ResourceCatalog
{
    private readonly Dictionary<string, Resource> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Resource> _byId = new(StringComparer.Ordinal);

    public ResourceCatalog(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            _byName[resource.Name] = resource;
            _byId[resource.Id.Value] = resource;
        }
    }

    public static async Task<ResourceCatalog> ReadAsync(IResourceStore store, TenantId tenant, CancellationToken cancellationToken) =>
        new(await store.ListAsync(new ResourceFilter { Tenant = tenant }, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>By id, so that a resource that was renamed is still found; where the id is gone, or there is none, by name.</summary>
    public Resource? Find(ResourceReference reference) =>
        (reference.Id is null ? null : _byId.GetValueOrDefault(reference.Id)) ?? _byName.GetValueOrDefault(reference.Name.Trim());
}
