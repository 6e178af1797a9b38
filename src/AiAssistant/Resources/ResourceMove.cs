namespace AiAssistant.Resources;

/// <summary>One change of a resource: which move it is, and what it makes of the row. <see cref="ResourceLife"/> says when it may be made.</summary>
internal sealed class ResourceMove
{
    private static readonly LearningProgress Queued = new(LearningStage.Queued, 0, null);

    private readonly Func<Resource?, Resource> _change;

    private ResourceMove(ResourceMoveKind kind, Func<Resource, Resource> change)
    {
        Kind = kind;
        _change = row => change(row!);
    }

    private ResourceMove(Resource added)
    {
        Kind = ResourceMoveKind.Add;
        _change = _ => Queue(added, LearningCause.Added);
    }

    public ResourceMoveKind Kind { get; }

    public static ResourceMove Retry { get; } = new(ResourceMoveKind.Retry, row => Queue(row, row.Cause));

    public static ResourceMove Refresh { get; } = new(ResourceMoveKind.Refresh, row => Queue(row, LearningCause.Refresh));

    /// <summary>An attempt that the process's end cut short is no failed attempt; the next process begins at once.</summary>
    public static ResourceMove Release { get; } =
        new(ResourceMoveKind.Release, row => row with { Progress = Queued, Lease = Given(row.Lease) with { Attempt = row.Lease.Attempt - 1 } });

    public static ResourceMove Add(Resource added) => new(added);

    public static ResourceMove Edit(string name, KnowledgeBaseContent content) =>
        new(ResourceMoveKind.Edit, row => Queue(row with { Name = name, Content = content }, LearningCause.Edited));

    public static ResourceMove Rename(string name) => new(ResourceMoveKind.Rename, row => row with { Name = name });

    public static ResourceMove Cancel(DateTimeOffset now) => new(
        ResourceMoveKind.Cancel,
        row => Failed(row, new Finding(ResourceCodes.Cancelled), new LearningFault(now, row.Lease.Attempt, ResourceCodes.Cancelled)) with
        {
            Lease = Anew(row.Lease),
        });

    public static ResourceMove Delete(DateTimeOffset now) =>
        new(ResourceMoveKind.Delete, row => row with { DeletedAt = now, Progress = null, Lease = Anew(row.Lease) });

    public static ResourceMove Claim(string holder, DateTimeOffset until) => new(
        ResourceMoveKind.Claim,
        row => row with
        {
            Warnings = [],
            Progress = new LearningProgress(LearningStage.Reading, 0, null),
            Lease = new Lease(holder, until, row.Lease.Attempt + 1, default, row.Lease.Fence + 1),
        });

    public static ResourceMove Renew(DateTimeOffset until) => new(ResourceMoveKind.Renew, row => row with { Lease = row.Lease with { Until = until } });

    public static ResourceMove Progress(LearningProgress progress, DateTimeOffset until) =>
        new(ResourceMoveKind.Progress, row => row with { Progress = progress, Lease = row.Lease with { Until = until } });

    public static ResourceMove PutOff(DateTimeOffset nextTry, Finding warning, LearningFault fault) => new(
        ResourceMoveKind.PutOff,
        row => row with { Progress = Queued, Warnings = [warning], Fault = fault, Lease = Given(row.Lease) with { NextTry = nextTry } });

    public static ResourceMove Succeed(PublishedVersion published, LearningReport report, IReadOnlyList<Finding> warnings) => new(
        ResourceMoveKind.Succeed,
        row => row with
        {
            Status = ResourceStatus.Success,
            Progress = null,
            Fault = null,
            Warnings = warnings,
            Report = report,
            Published = published,
            RefreshedAt = row.Cause == LearningCause.Refresh ? published.PublishedAt : row.RefreshedAt,
            Lease = Given(row.Lease),
        });

    public static ResourceMove Fail(Finding failure, LearningFault fault) =>
        new(ResourceMoveKind.Fail, row => Failed(row, failure, fault) with { Lease = Given(row.Lease) });

    /// <returns>The row as it is to be written.</returns>
    /// <exception cref="InvalidOperationException">The move may not be made from the row's state.</exception>
    public Resource Apply(Resource? row)
    {
        ResourceLife.Check(Kind, row);
        return _change(row);
    }

    /// <summary>
    /// Waiting to be claimed. Whoever holds the lease loses it and writes nothing more; the fence stays, so that the next claim gets a version of its own.
    /// </summary>
    private static Resource Queue(Resource row, LearningCause cause) => row with
    {
        Status = ResourceStatus.Processing,
        Cause = cause,
        Failure = null,
        Fault = null,
        Warnings = [],
        Progress = Queued,
        Lease = Anew(row.Lease),
    };

    private static Resource Failed(Resource row, Finding failure, LearningFault fault) =>
        row with { Status = ResourceStatus.Failed, Failure = failure, Fault = fault, Warnings = [], Progress = null };

    /// <summary>Given back by its holder: the attempts still count.</summary>
    private static Lease Given(Lease lease) => lease with { Holder = null, Until = default, NextTry = default };

    /// <summary>Nobody's, as for work that nobody has tried yet.</summary>
    private static Lease Anew(Lease lease) => new(null, default, 0, default, lease.Fence);
}
