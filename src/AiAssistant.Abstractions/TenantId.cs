using System.Text.Json.Serialization;

namespace AiAssistant;

/// <summary>
/// Names one tenant: one seller in the host. <c>default</c> is the only tenant of a host that has one.
/// </summary>
/// <remarks>Compared ordinally. An empty value and <c>default</c> are the same tenant.</remarks>
[JsonConverter(typeof(TenantIdJsonConverter))]
public readonly record struct TenantId : IComparable<TenantId>
{
    private readonly string? _value;

    /// <summary>Creates the identity of a tenant.</summary>
    /// <param name="value">The host's own name for the seller; empty means the only tenant.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public TenantId(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>The host's own name for the seller; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public int CompareTo(TenantId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Orders tenants ordinally by <see cref="Value"/>.</summary>
    public static bool operator <(TenantId left, TenantId right) => left.CompareTo(right) < 0;

    /// <summary>Orders tenants ordinally by <see cref="Value"/>.</summary>
    public static bool operator >(TenantId left, TenantId right) => left.CompareTo(right) > 0;

    /// <summary>Orders tenants ordinally by <see cref="Value"/>.</summary>
    public static bool operator <=(TenantId left, TenantId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders tenants ordinally by <see cref="Value"/>.</summary>
    public static bool operator >=(TenantId left, TenantId right) => left.CompareTo(right) >= 0;
}
