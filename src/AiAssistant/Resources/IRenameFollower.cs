namespace AiAssistant.Resources;

/// <summary>Whoever keeps resources' names beside their ids, and has them follow when a resource is renamed.</summary>
internal interface IRenameFollower
{
    /// <summary>Takes over the resource's present name, which it reads itself: of two renames the newer counts, whichever is followed last.</summary>
    /// <param name="resource">The resource that was renamed.</param>
    /// <param name="formerName">Its name before: what is known by name alone is found by it.</param>
    /// <param name="cancellationToken">Cancels the call; names may then have been taken over or not.</param>
    /// <returns>Whether all names follow now; false when others kept changing them.</returns>
    /// <exception cref="AiAssistantException">The names are out of reach.</exception>
    Task<bool> FollowAsync(ResourceId resource, string formerName, CancellationToken cancellationToken);
}
