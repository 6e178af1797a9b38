namespace ConsoleHost.Tickets;

/// <summary>Where an answer stands: the resource, the offer's or the question's id, and the words.</summary>
internal sealed record ReportedCitation(string Resource, string Source, string Quote);
