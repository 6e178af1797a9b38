using System.Collections.Frozen;

namespace AiAssistant.Resources;

/// <summary>The life of a resource: from which states each move may be made. <see cref="ResourceRows"/> lets no other write through.</summary>
internal static class ResourceLife
{
    private static readonly FrozenDictionary<ResourceMoveKind, ResourceStates> From = new Dictionary<ResourceMoveKind, ResourceStates>
    {
        [ResourceMoveKind.Add] = ResourceStates.Absent,
        [ResourceMoveKind.Retry] = ResourceStates.Failed,
        [ResourceMoveKind.Refresh] = ResourceStates.Success,
        [ResourceMoveKind.Edit] = ResourceStates.Alive,
        [ResourceMoveKind.Rename] = ResourceStates.Alive,
        [ResourceMoveKind.Cancel] = ResourceStates.Processing,
        [ResourceMoveKind.Delete] = ResourceStates.Alive,

        // Of what a worker holds only once its lease has run out.
        [ResourceMoveKind.Claim] = ResourceStates.Processing,
        [ResourceMoveKind.Renew] = ResourceStates.Learning,
        [ResourceMoveKind.Progress] = ResourceStates.Learning,
        [ResourceMoveKind.PutOff] = ResourceStates.Learning,
        [ResourceMoveKind.Release] = ResourceStates.Learning,
        [ResourceMoveKind.Succeed] = ResourceStates.Learning,
        [ResourceMoveKind.Fail] = ResourceStates.Learning,
        [ResourceMoveKind.Remove] = ResourceStates.Deleted,
    }.ToFrozenDictionary();

    public static ResourceStates StateOf(Resource? row) => row switch
    {
        null => ResourceStates.Absent,
        { DeletedAt: not null } => ResourceStates.Deleted,
        { Status: ResourceStatus.Success } => ResourceStates.Success,
        { Status: ResourceStatus.Failed } => ResourceStates.Failed,
        { Lease.Holder: not null } => ResourceStates.Learning,
        _ => ResourceStates.Waiting,
    };

    public static bool Allows(ResourceMoveKind move, Resource? row) => (From[move] & StateOf(row)) != ResourceStates.None;

    /// <exception cref="InvalidOperationException">The move may not be made: a fault of the library, since what sellers ask for is checked before.</exception>
    public static void Check(ResourceMoveKind move, Resource? row)
    {
        if (!Allows(move, row))
        {
            throw new InvalidOperationException($"The move {move} may not be made from {StateOf(row)}.");
        }
    }
}
