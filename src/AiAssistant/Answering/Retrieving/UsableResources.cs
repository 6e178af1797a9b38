using AiAssistant.Resources;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Reads the resources of a scope and leaves out what may not be used.</summary>
internal sealed class UsableResources(IResourceStore store)
{
    /// <summary>The usable ones in the scope's order, each once; those of another tenant are never read.</summary>
    public async Task<IReadOnlyList<Source>> FindAsync(AssistantScope scope, CancellationToken cancellationToken)
    {
        var sources = new List<Source>();
        foreach (var id in scope.Resources.Distinct())
        {
            if (id.Tenant != scope.Tenant)
            {
                continue;
            }

            var resource = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (resource is { IsUsable: true, Published: { } published } && resource.Id.Tenant == scope.Tenant)
            {
                sources.Add(new Source(resource, published.Version));
            }
        }

        return sources;
    }
}
