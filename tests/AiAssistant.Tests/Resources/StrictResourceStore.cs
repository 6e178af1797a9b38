using AiAssistant.InMemory;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Resources;

/// <summary>A store in memory that holds every row it takes to what is promised of a resource, and to the row before it.</summary>
internal sealed class StrictResourceStore : IResourceStore
{
    private readonly Lock _gate = new();
    private readonly InMemoryResourceStore _inner = new();
    private readonly Dictionary<ResourceId, Resource> _last = [];
    private readonly List<string> _violations = [];

    /// <summary>What was broken, with the row.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_gate)
            {
                return [.. _violations];
            }
        }
    }

    /// <summary>How many rows it took.</summary>
    public int Writes { get; private set; }

    public Task<Resource?> FindAsync(ResourceId id, CancellationToken cancellationToken = default) => _inner.FindAsync(id, cancellationToken);

    public IAsyncEnumerable<Resource> ListAsync(ResourceFilter filter, CancellationToken cancellationToken = default) =>
        _inner.ListAsync(filter, cancellationToken);

    public Task<WriteResult> WriteAsync(Resource resource, long expectedRevision, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            // The store in memory writes at once: so rows are seen in the order in which they are written.
            var writing = _inner.WriteAsync(resource, expectedRevision, cancellationToken);
            if (writing is { IsCompletedSuccessfully: true, Result.IsWritten: true })
            {
                Look(resource);
            }

            return writing;
        }
    }

    public Task<bool> DeleteAsync(ResourceId id, long expectedRevision, CancellationToken cancellationToken = default) =>
        _inner.DeleteAsync(id, expectedRevision, cancellationToken);

    private void Look(Resource row)
    {
        Writes++;
        Hold(row.Status == ResourceStatus.Failed == row.Failure is not null, row, "has a failure if and only if it failed");
        Hold(row.Status != ResourceStatus.Failed || row.Fault?.Code == row.Failure!.Code, row, "tells support of its failure");
        Hold(row.Status != ResourceStatus.Success || row.Published is not null, row, "is published when it succeeded");
        Hold(row.Status != ResourceStatus.Success || row.Fault is null, row, "has no fault when it succeeded");
        Hold(
            row.Status != ResourceStatus.Success || row.Published is null or { Passages: > 0 } || row.Warnings.Any(warning => warning.Code == "resource.empty"),
            row,
            "says that it is empty");
        var isProcessed = row.Status == ResourceStatus.Processing && row.DeletedAt is null;
        Hold(row.Progress is not null == isProcessed, row, "has progress if and only if it is processed");
        Hold(row.Progress is not { Expected: { } expected } || row.Progress.Done <= expected, row, "does no more than it expects");
        Hold(row.Lease.Holder is null || (row.Status == ResourceStatus.Processing && row.DeletedAt is null), row, "is held only while it is processed");
        Hold(row.Published is null || row.Published.Version.Number <= row.Lease.Fence, row, "has no version from the future");
        if (_last.TryGetValue(row.Id, out var before))
        {
            Hold(before.DeletedAt is null, row, "stays deleted");
            Hold(row.Lease.Fence >= before.Lease.Fence, row, "has a fence that does not shrink");
            Hold(row.Lease.Holder is null || before.Lease.Holder is not null || row.Lease.Fence == before.Lease.Fence + 1, row, "is claimed with a new fence");
            Hold(row.Published == before.Published || row.Status == ResourceStatus.Success, row, "changes its version only by success");
            Hold(row.Published is not null || before.Published is null, row, "never loses its version");
            var isRefreshed = row.Status == ResourceStatus.Success && row.Cause == LearningCause.Refresh;
            Hold(row.RefreshedAt == before.RefreshedAt || isRefreshed, row, "counts only refreshes that succeeded");
            Hold(IsForward(before, row), row, "makes progress forward");
        }

        _last[row.Id] = row;
    }

    private static bool IsForward(Resource before, Resource after) =>
        before.Progress is null || after.Progress is null || after.Lease.Holder is null || before.Lease.Fence != after.Lease.Fence
        || after.Progress.Stage > before.Progress.Stage || (after.Progress.Stage == before.Progress.Stage && after.Progress.Done >= before.Progress.Done);

    private void Hold(bool holds, Resource row, string promise)
    {
        if (!holds)
        {
            _violations.Add($"{promise}: {row}");
        }
    }
}
