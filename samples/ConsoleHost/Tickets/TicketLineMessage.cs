using System.Text.Json.Serialization;

namespace ConsoleHost.Tickets;

/// <summary>A message in a ticket file.</summary>
internal sealed record TicketLineMessage([property: JsonPropertyName("customer")] bool Customer, [property: JsonPropertyName("text")] string? Text);
