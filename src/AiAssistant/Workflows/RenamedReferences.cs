using AiAssistant.Resources;

namespace AiAssistant.Workflows;

/// <summary>Has the references of workflows follow when a resource is renamed.</summary>
internal sealed class RenamedReferences(WorkflowLibrary workflows) : IRenameFollower
{
    public async Task<bool> FollowAsync(ResourceId resource, string formerName, CancellationToken cancellationToken) =>
        (await workflows.FollowRenameAsync(resource, formerName, cancellationToken).ConfigureAwait(false)).IsSaved;
}
