namespace AiAssistant.Resources;

/// <summary>The identity of a resource. It never names two resources, not even after one was deleted and added again under the same name.</summary>
/// <param name="Tenant">Whose resource it is.</param>
/// <param name="Value">Letters, digits and dashes, at most 64; compared ordinally. Given by the library when the resource is added.</param>
public readonly record struct ResourceId(TenantId Tenant, string Value) : IComparable<ResourceId>
{
    /// <inheritdoc/>
    public int CompareTo(ResourceId other)
    {
        var byTenant = Tenant.CompareTo(other.Tenant);
        return byTenant != 0 ? byTenant : string.CompareOrdinal(Value, other.Value);
    }

    /// <summary>The value without the tenant.</summary>
    public override string ToString() => Value;

    /// <summary>Orders by tenant, then value.</summary>
    public static bool operator <(ResourceId left, ResourceId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by tenant, then value.</summary>
    public static bool operator >(ResourceId left, ResourceId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by tenant, then value.</summary>
    public static bool operator <=(ResourceId left, ResourceId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by tenant, then value.</summary>
    public static bool operator >=(ResourceId left, ResourceId right) => left.CompareTo(right) >= 0;
}
