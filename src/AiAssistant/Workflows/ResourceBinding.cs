using AiAssistant.Resources;

namespace AiAssistant.Workflows;

/// <summary>Rewrites the references of workflows to resources.</summary>
internal static class ResourceBinding
{
    /// <summary>Stores ids beside names. What is not found or not usable stays as it is.</summary>
    public static Workflow Bind(Workflow workflow, ResourceCatalog catalog) =>
        Rewrite(workflow, reference => catalog.Find(reference) is { IsUsable: true } resource ? new ResourceReference(resource.Name, resource.Id.Value) : reference);

    public static Workflow Rename(Workflow workflow, ResourceId resource, string newName) =>
        Rewrite(workflow, reference => reference.Id == resource.Value ? reference with { Name = newName } : reference);

    /// <param name="workflow">The workflow.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="name">The resource's name, for references that were stored without an id; null when it is not known.</param>
    public static bool RefersTo(Workflow workflow, ResourceId resource, string? name = null) => workflow.Actions.OfType<UseAssistantAction>().Any(action =>
        action.Resources.Any(reference =>
            reference.Id == resource.Value || (reference.Id is null && name is not null && string.Equals(reference.Name, name, StringComparison.OrdinalIgnoreCase))));

    private static Workflow Rewrite(Workflow workflow, Func<ResourceReference, ResourceReference> rewrite) => workflow with
    {
        Actions = [.. workflow.Actions.Select(action => action is UseAssistantAction assistant ? assistant with { Resources = [.. assistant.Resources.Select(rewrite)] } : action)],
    };
}
