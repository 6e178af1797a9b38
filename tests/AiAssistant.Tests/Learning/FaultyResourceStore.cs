using AiAssistant.Resources;

namespace AiAssistant.Tests.Learning;

/// <summary>A store that lets a test step in before a write, to change rows or to fail.</summary>
internal sealed class FaultyResourceStore(IResourceStore inner) : IResourceStore
{
    /// <summary>Called before each write that matches, until it is taken away.</summary>
    public Func<Resource, Task>? BeforeWrite { get; set; }

    /// <summary>Called after each write that matches, until it is taken away.</summary>
    public Func<Resource, Task>? AfterWrite { get; set; }

    /// <summary>How often rows were listed.</summary>
    public int Listings { get; private set; }

    /// <summary>How often a row was looked up.</summary>
    public int Finds { get; private set; }

    public Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken = default)
    {
        Finds++;
        return inner.FindAsync(id, cancellationToken);
    }

    public IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, CancellationToken cancellationToken = default)
    {
        Listings++;
        return inner.ListAsync(filter, cancellationToken);
    }

    public async Task<WriteResult> WriteAsync(Resource resource, long expectedRevision, CancellationToken cancellationToken = default)
    {
        if (BeforeWrite is { } before)
        {
            await before(resource);
        }

        var result = await inner.WriteAsync(resource, expectedRevision, cancellationToken);
        if (AfterWrite is { } after)
        {
            await after(resource);
        }

        return result;
    }

    public Task<bool> DeleteAsync(ResourceId id, long expectedRevision, CancellationToken cancellationToken = default) => inner.DeleteAsync(id, expectedRevision, cancellationToken);
}
