using System.Text.Json;
using ConsoleHost.Setup;

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

    /// <summary>Checks where the report is to go before hours of work are spent on it.</summary>
    /// <exception cref="InputException">Nothing can be written there.</exception>
    public static void RequirePlace(FileInfo? file)
    {
        if (file is { Directory.Exists: false })
        {
            throw new InputException($"There is no folder {file.DirectoryName} for the report. Create it, or name another file with --report.");
        }

        if (file is not null && Directory.Exists(file.FullName))
        {
            throw new InputException($"{file.FullName} is a folder. Name a file for the report with --report.");
        }
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
