namespace ConsoleHost.Tickets;

/// <summary>What became of one ticket.</summary>
internal sealed record ReportedTicket(
    string Id, string Outcome, int Replies, string? Answer, IReadOnlyList<ReportedCitation> Citations, string? Reason, IReadOnlyList<string> Actions, double Milliseconds);
