using AiAssistant.Tickets;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Spending;

/// <summary>Gives each attempt to answer what its ticket and its tenant's day have left.</summary>
internal sealed class Allowances(IUsageStore store, TimeProvider time, ILogger logger)
{
    /// <summary>The allowance of one attempt; its day is the one on which it begins.</summary>
    public Allowance Of(AssistantScope scope)
    {
        var budget = scope.Budget;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(scope.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        List<(UsageKey, long?, long?)> limits = [(UsageKey.Of(scope.Tenant, day), budget.CallsPerDay, budget.TokensPerDay)];
        if (scope.Ticket is { } ticket)
        {
            limits.Add((UsageKey.Of(new TicketId(scope.Tenant, ticket.Value)), budget.CallsPerTicket, budget.TokensPerTicket));
        }

        return new Allowance(store, limits, time, logger);
    }
}
