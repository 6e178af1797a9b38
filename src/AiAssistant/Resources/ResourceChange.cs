namespace AiAssistant.Resources;

/// <summary>One line of a tenant's list of resources, as it is now.</summary>
/// <param name="Id">The resource.</param>
/// <param name="Resource">The resource as it is now; null when it was deleted: take it off the list.</param>
public sealed record ResourceChange(ResourceId Id, Resource? Resource);
