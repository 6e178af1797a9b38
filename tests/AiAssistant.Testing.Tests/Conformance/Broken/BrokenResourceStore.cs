using AiAssistant.InMemory;
using AiAssistant.Resources;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>A store in which some members do something else.</summary>
internal sealed class BrokenResourceStore : IResourceStore
{
    private readonly InMemoryResourceStore _inner = new();

    public Func<IResourceStore, ResourceId, CancellationToken, Task<Resource?>> Find { get; init; } = static (store, id, token) => store.FindAsync(id, token);

    public Func<IResourceStore, ResourceFilter, CancellationToken, IAsyncEnumerable<Resource>> List { get; init; } = static (store, filter, token) =>
        store.ListAsync(filter, token);

    public Func<IResourceStore, Resource, long, CancellationToken, Task<WriteResult>> Write { get; init; } =
        static (store, resource, revision, token) => store.WriteAsync(resource, revision, token);

    public Func<IResourceStore, ResourceId, long, CancellationToken, Task<bool>> Delete { get; init; } = static (store, id, revision, token) =>
        store.DeleteAsync(id, revision, token);

    public Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken = default) => Find(_inner, id, cancellationToken);

    public IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, CancellationToken cancellationToken = default) =>
        List(_inner, filter, cancellationToken);

    public Task<WriteResult> WriteAsync(Resource resource, long expectedRevision, CancellationToken cancellationToken = default) =>
        Write(_inner, resource, expectedRevision, cancellationToken);

    public Task<bool> DeleteAsync(ResourceId id, long expectedRevision, CancellationToken cancellationToken = default) =>
        Delete(_inner, id, expectedRevision, cancellationToken);
}
