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
        List<(UsageKey, long?, long?)> limits = [OfDay(scope.Tenant, scope.TimeZone, budget)];
        if (scope.Ticket is { } ticket)
        {
            limits.Add((UsageKey.Of(new TicketId(scope.Tenant, ticket.Value)), budget.CallsPerTicket, budget.TokensPerTicket));
        }

        return new Allowance(store, limits, time, logger);
    }

    /// <summary>The allowance of a tenant's day for what is asked for no ticket.</summary>
    public Allowance Of(TenantId tenant, string timeZone, UsageBudget budget) => new(store, [OfDay(tenant, timeZone, budget)], time, logger);

    private (UsageKey Key, long? Calls, long? Tokens) OfDay(TenantId tenant, string timeZone, UsageBudget budget)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        return (UsageKey.Of(tenant, day), budget.CallsPerDay, budget.TokensPerDay);
    }
}
