using AiAssistant.Resources;

namespace AiAssistant.Answering.Retrieving;

/// <summary>A resource that may be used, with the version that answers now.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Version">The version.</param>
internal sealed record Source(Resource Resource, ResourceVersion Version)
{
    /// <summary>By the version alone: a resource has much in it.</summary>
    public override int GetHashCode() => Version.GetHashCode();
}
