using System.Globalization;
using AiAssistant.Tickets;
using ConsoleHost.Texts;
using Spectre.Console;

namespace ConsoleHost.Tickets;

/// <summary>Handles a whole file of tickets and writes the report.</summary>
internal sealed class TicketBatch(IAnsiConsole console, SellerWords words, TicketSessions sessions, TimeProvider time)
{
    public async Task<Report> RunAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var tickets = new TicketFile(file);
        List<ReportedTicket> reported = [];
        var started = time.GetTimestamp();
        await foreach (var line in tickets.ReadAsync(cancellationToken))
        {
            var session = sessions.Open(line.Id!, new Ticket { Id = default, Source = "file", Subject = line.Summary ?? "" });
            await session.SayAsync(line.Text!, cancellationToken);
            reported.Add(await session.ReportAsync(cancellationToken));
        }

        var report = Report.Of(reported, tickets.Errors, time.GetElapsedTime(started));
        Show(report);
        return report;
    }

    private void Show(Report report)
    {
        var table = new Table().AddColumn(words["batch.outcome"]).AddColumn(new TableColumn(words["batch.tickets"]).RightAligned());
        foreach (var outcome in report.Tickets.GroupBy(static ticket => ticket.Reason is null ? ticket.Outcome : $"{ticket.Outcome}: {ticket.Reason}").OrderByDescending(static group => group.Count()))
        {
            table.AddRow(Markup.Escape(outcome.Key), outcome.Count().ToString(CultureInfo.InvariantCulture));
        }

        console.Write(table);
        console.WriteLine(words.Format("batch.totals", report.Totals.Tickets, report.Totals.Replies, report.Totals.Milliseconds / 1000));
        foreach (var error in report.Errors)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]Line {error.Line}:[/] {error.Error}");
        }
    }
}
