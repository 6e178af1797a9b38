namespace AiAssistant.Resources;

/// <summary>
/// One version of a resource's passages. A version is written once, addressed by this name, and never changed: which one serves is said by
/// <see cref="Resource.Published"/> alone.
/// </summary>
/// <param name="Resource">The resource.</param>
/// <param name="Number">The fence of the learning attempt that wrote it; grows with every attempt, so that two attempts never write the same version.</param>
public readonly record struct ResourceVersion(ResourceId Resource, long Number) : IComparable<ResourceVersion>
{
    /// <inheritdoc/>
    public int CompareTo(ResourceVersion other)
    {
        var byResource = Resource.CompareTo(other.Resource);
        return byResource != 0 ? byResource : Number.CompareTo(other.Number);
    }

    /// <summary>The version as <c>resource@number</c>.</summary>
    public override string ToString() => $"{Resource.Value}@{Number}";

    /// <summary>Orders by resource, then number.</summary>
    public static bool operator <(ResourceVersion left, ResourceVersion right) => left.CompareTo(right) < 0;

    /// <summary>Orders by resource, then number.</summary>
    public static bool operator >(ResourceVersion left, ResourceVersion right) => left.CompareTo(right) > 0;

    /// <summary>Orders by resource, then number.</summary>
    public static bool operator <=(ResourceVersion left, ResourceVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by resource, then number.</summary>
    public static bool operator >=(ResourceVersion left, ResourceVersion right) => left.CompareTo(right) >= 0;
}
