namespace AiAssistant.Resources;

/// <summary>Puts a row into the queue of learning.</summary>
internal static class ResourceQueue
{
    /// <summary>
    /// Waiting to be claimed. Whoever holds the lease loses it and writes nothing more; the fence stays, so that the next claim gets a version of its own.
    /// </summary>
    public static Resource Queue(Resource row, LearningCause cause) => row with
    {
        Status = ResourceStatus.Processing,
        Cause = cause,
        Failure = null,
        Warnings = [],
        Progress = new LearningProgress(LearningStage.Queued, 0, null),
        Lease = Released(row.Lease),
    };

    /// <summary>The lease as nobody's.</summary>
    public static Lease Released(Lease lease) => new(null, default, 0, default, lease.Fence);
}
