namespace AiAssistant.Resources;

/// <summary>Which resources to list. What is null does not restrict.</summary>
public sealed record ResourceFilter
{
    /// <summary>Only of this tenant; null lists those of all tenants, for the library's own background work.</summary>
    public TenantId? Tenant { get; init; }

    /// <summary>Only those whose name is this one, without regard to case (ordinal).</summary>
    public string? Name { get; init; }

    /// <summary>Only those with this status.</summary>
    public ResourceStatus? Status { get; init; }

    /// <summary>
    /// Which side of deletion: false (the default) lists what is not deleted, true only tombstones, null both.
    /// </summary>
    public bool? Deleted { get; init; } = false;
}
