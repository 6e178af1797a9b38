using System.Text.Json.Serialization;

namespace ConsoleHost.Tickets;

/// <summary>One line of a ticket file; what else stands in it is ignored.</summary>
internal sealed record TicketLine
{
    [JsonPropertyName("_id")]
    public string? Id { get; init; }

    [JsonPropertyName("summary")]
    public string? Summary { get; init; }

    [JsonPropertyName("first_customer_message")]
    public string? FirstCustomerMessage { get; init; }

    [JsonPropertyName("messages")]
    public IReadOnlyList<TicketLineMessage?>? Messages { get; init; }

    /// <summary>The first thing the customer wrote; null when there is none.</summary>
    [JsonIgnore]
    public string? Text => FirstCustomerMessage ?? Messages?.FirstOrDefault(static message => message is { Customer: true })?.Text;
}
