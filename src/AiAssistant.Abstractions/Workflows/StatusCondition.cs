using AiAssistant.Tickets;

namespace AiAssistant.Workflows;

/// <summary>The ticket has one of these statuses.</summary>
/// <param name="Values">Statuses; at least one.</param>
public sealed record StatusCondition(IReadOnlyList<TicketStatus> Values) : Condition;
