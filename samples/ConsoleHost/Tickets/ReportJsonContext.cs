using System.Text.Json.Serialization;
using ConsoleHost.Conversations;

namespace ConsoleHost.Tickets;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(TicketLine))]
[JsonSerializable(typeof(IReadOnlyList<StoryTicket>))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
