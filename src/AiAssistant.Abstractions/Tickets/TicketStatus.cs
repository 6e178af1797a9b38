using System.Text.Json.Serialization;

namespace AiAssistant.Tickets;

/// <summary>A ticket's status in the desk. Desks have their own beside the three that the library names.</summary>
/// <remarks>Compared without regard to case. <c>default</c> is <see cref="Open"/>.</remarks>
[JsonConverter(typeof(TicketStatusJsonConverter))]
public readonly struct TicketStatus : IEquatable<TicketStatus>
{
    private readonly string? _value;

    /// <summary>Creates a status.</summary>
    /// <param name="value">The desk's name for it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public TicketStatus(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>Waiting for the shop.</summary>
    public static TicketStatus Open => default;

    /// <summary>Waiting for the customer.</summary>
    public static TicketStatus Pending { get; } = new("Pending");

    /// <summary>Done.</summary>
    public static TicketStatus Closed { get; } = new("Closed");

    /// <summary>The desk's name for the status.</summary>
    public string Value => _value ?? "Open";

    /// <inheritdoc/>
    public bool Equals(TicketStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TicketStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Compares without regard to case.</summary>
    public static bool operator ==(TicketStatus left, TicketStatus right) => left.Equals(right);

    /// <summary>Compares without regard to case.</summary>
    public static bool operator !=(TicketStatus left, TicketStatus right) => !left.Equals(right);
}
