namespace ConsoleHost.Tickets;

/// <summary>Sums over all tickets.</summary>
internal sealed record ReportedTotals(
    int Tickets, int Answered, int Asked, int Unanswered, int AgentRequested, int NotHandled, int Replies, double Milliseconds);
