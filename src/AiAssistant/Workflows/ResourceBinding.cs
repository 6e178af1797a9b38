using AiAssistant.Resources;

namespace AiAssistant.Workflows;

/// <summary>Rewrites the references of workflows to resources.</summary>
internal static class ResourceBinding
{
    /// <summary>Stores ids beside names. What is not found or not usable stays as it is.</summary>
    public static Workflow Bind(Workflow workflow, ResourceCatalog catalog) =>
        Rewrite(workflow, reference => catalog.Find(reference) is { IsUsable: true } resource ? new ResourceReference(resource.Name, resource.Id.Value) : reference);

    /// <summary>Has the references that are meant point to a resource under its present name.</summary>
    public static Workflow Point(Workflow workflow, Func<ResourceReference, bool> isMeant, Resource resource) =>
        Rewrite(workflow, reference => isMeant(reference) ? new ResourceReference(resource.Name, resource.Id.Value) : reference);

    public static IEnumerable<ResourceReference> References(Workflow workflow) =>
        workflow.Actions.OfType<UseAssistantAction>().SelectMany(static action => action.Resources);

    private static Workflow Rewrite(Workflow workflow, Func<ResourceReference, ResourceReference> rewrite) => workflow with
    {
        Actions = [.. workflow.Actions.Select(action => action is UseAssistantAction assistant ? assistant with { Resources = [.. assistant.Resources.Select(rewrite)] } : action)],
    };
}
