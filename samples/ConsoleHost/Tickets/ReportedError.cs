namespace ConsoleHost.Tickets;

/// <summary>A line of the ticket file that could not be used.</summary>
internal sealed record ReportedError(int Line, string Error);
