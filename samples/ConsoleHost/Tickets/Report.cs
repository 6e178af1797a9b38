using System.Text.Json;

namespace ConsoleHost.Tickets;

/// <summary>The file that <c>--report</c> names.</summary>
internal sealed record Report(IReadOnlyList<ReportedTicket> Tickets, ReportedTotals Totals, IReadOnlyList<ReportedError> Errors)
{
    public static Report Of(IReadOnlyList<ReportedTicket> tickets, IReadOnlyList<ReportedError> errors, TimeSpan elapsed)
    {
        int Count(string outcome) => tickets.Count(ticket => ticket.Outcome == outcome);
        return new Report(
            tickets,
            new ReportedTotals(
                tickets.Count, Count("Answered"), Count("Asked"), Count("Unanswered"), Count("AgentRequested"), Count("NotHandled"), tickets.Sum(static ticket => ticket.Replies),
                Math.Round(elapsed.TotalMilliseconds, 1)),
            errors);
    }

    public async Task WriteAsync(FileInfo file, CancellationToken cancellationToken)
    {
        // Whole or not at all: a report that was cut off would be taken for a shorter one.
        var temporary = $"{file.FullName}.tmp";
        await using (var stream = File.Create(temporary))
        {
            await JsonSerializer.SerializeAsync(stream, this, ReportJsonContext.Default.Report, cancellationToken);
        }

        File.Move(temporary, file.FullName, overwrite: true);
    }
}
