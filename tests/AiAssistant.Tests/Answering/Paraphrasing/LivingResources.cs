using AiAssistant.Resources;

namespace AiAssistant.Tests.Answering.Paraphrasing;

/// <summary>A store in which each resource that is asked for lives.</summary>
internal sealed class LivingResources : IResourceStore
{
    public Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken = default) => Task.FromResult<Resource?>(
        new Resource { Id = id, Name = id.Value, Content = new KnowledgeBaseContent(), CreatedAt = DateTimeOffset.UnixEpoch });

    public IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<WriteResult> WriteAsync(Resource resource, long expectedRevision, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(ResourceId id, long expectedRevision, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
