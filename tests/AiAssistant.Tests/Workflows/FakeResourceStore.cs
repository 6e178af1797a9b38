using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Workflows;

/// <summary>Resources for the workflows under test: what the library reads, nothing more.</summary>
internal sealed class FakeResourceStore : IResourceStore
{
    private readonly List<Resource> _resources = [];

    public IReadOnlyList<Resource> All => _resources;

    public FakeResourceStore Add(string name, string id, bool usable = true, TenantId tenant = default)
    {
        var resourceId = new ResourceId(tenant, id);
        _resources.Add(new Resource
        {
            Id = resourceId,
            Name = name,
            Content = new KnowledgeBaseContent(),
            CreatedAt = DateTimeOffset.UnixEpoch,
            Status = usable ? ResourceStatus.Success : ResourceStatus.Processing,
            Published = usable ? new PublishedVersion(new ResourceVersion(resourceId, 1), 3, DateTimeOffset.UnixEpoch, null) : null,
            Revision = 1,
        });
        return this;
    }

    public void Rename(string id, string name)
    {
        var index = _resources.FindIndex(resource => resource.Id.Value == id);
        _resources[index] = _resources[index] with { Name = name };
    }

    public void Remove(string id) => _resources.RemoveAll(resource => resource.Id.Value == id);

    public Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken = default) => Task.FromResult(_resources.Find(resource => resource.Id == id));

    public IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, CancellationToken cancellationToken = default) =>
        _resources.Where(resource => filter.Tenant is null || resource.Id.Tenant == filter.Tenant).ToAsyncEnumerable();

    public Task<WriteResult> WriteAsync(Resource resource, long expectedRevision, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(ResourceId id, long expectedRevision, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
