using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>How a workflow refers to a resource: by name, with the id stored beside. In JSON a bare name, or an object with <c>name</c> and <c>id</c>.</summary>
/// <param name="Name">The resource's name; compared without regard to case.</param>
/// <param name="Id">The resource's id, filled in when the workflow is saved; null before.</param>
[JsonConverter(typeof(ResourceReferenceJsonConverter))]
public sealed record ResourceReference(string Name, string? Id = null)
{
    /// <summary>Refers to a resource by name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator ResourceReference(string name) => new(name);
}
