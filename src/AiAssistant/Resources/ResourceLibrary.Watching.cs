using System.Runtime.CompilerServices;

namespace AiAssistant.Resources;

// Following what becomes of resources.
public sealed partial class ResourceLibrary
{
    /// <summary>Streams a resource as it is now and after each change: status, progress, name. Ends when it is deleted.</summary>
    /// <param name="id">The resource; an unknown one gives an empty stream.</param>
    /// <param name="cancellationToken">Ends the stream with an <see cref="OperationCanceledException"/>.</param>
    /// <remarks>Changes that follow each other quickly may be seen as one. Changes made by other processes are seen within two seconds.</remarks>
    public IAsyncEnumerable<Resource> WatchAsync(ResourceId id, CancellationToken cancellationToken = default) => _watch.WatchAsync(id, cancellationToken);

    /// <summary>
    /// Streams a tenant's list: each resource as it is now, in the order in which they were added, then each one again after it was added or changed (status,
    /// progress, name), and at last that it was deleted.
    /// </summary>
    /// <param name="tenant">Whose resources.</param>
    /// <param name="cancellationToken">Ends the stream, which has no other end, with an <see cref="OperationCanceledException"/>.</param>
    /// <remarks>
    /// A reader that is slow sees the latest state of each resource and not those between, and never one that was added and deleted meanwhile. Changes made by
    /// other processes are seen within five seconds. A store that fails ends the stream with its exception: begin a new one.
    /// </remarks>
    [OverloadResolutionPriority(1)] // The tenant of hosts that have one is written "default".
    public IAsyncEnumerable<ResourceChange> WatchAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        _listWatch.WatchAsync(tenant, cancellationToken);

    /// <summary>
    /// Waits until the resource is not <see cref="ResourceStatus.Processing"/> any more. Learning runs in a hosted service: where no host was started, the
    /// wait has no end.
    /// </summary>
    /// <param name="id">The resource.</param>
    /// <param name="cancellationToken">Ends the wait; learning goes on.</param>
    /// <returns>
    /// The resource in <see cref="ResourceStatus.Success"/> or <see cref="ResourceStatus.Failed"/>; null when it is not there or was deleted.
    /// </returns>
    public async Task<Resource?> WaitForLearningAsync(ResourceId id, CancellationToken cancellationToken = default)
    {
        await foreach (var row in _watch.WatchAsync(id, cancellationToken).ConfigureAwait(false))
        {
            if (row.Status != ResourceStatus.Processing)
            {
                return row;
            }
        }

        return null;
    }
}
