namespace AiAssistant.Resources;

/// <summary>Where a resource stands in its life. <see cref="ResourceStatus.Processing"/> is two of them: waiting for a worker, and held by one.</summary>
[Flags]
internal enum ResourceStates
{
    None = 0,

    /// <summary>Not there: never added, or removed for good.</summary>
    Absent = 1,

    /// <summary>In Processing, and nobody works on it.</summary>
    Waiting = 2,

    /// <summary>In Processing, and a worker holds the lease.</summary>
    Learning = 4,

    /// <summary>The latest attempt ended well.</summary>
    Success = 8,

    /// <summary>The latest attempt failed or was cancelled.</summary>
    Failed = 16,

    /// <summary>A tombstone: to be removed with its versions.</summary>
    Deleted = 32,

    Processing = Waiting | Learning,

    Alive = Processing | Success | Failed,
}
