using System.Globalization;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using ConsoleHost.Desk;
using Spectre.Console;

namespace ConsoleHost.Tickets;

/// <summary>Handles a whole file of tickets and writes the report.</summary>
internal sealed class TicketBatch(IAnsiConsole console, ConsoleDesk desk, TicketEvents events, RunLog log, TimeProvider time)
{
    public async Task<Report> RunAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var tickets = new TicketFile(file);
        List<ReportedTicket> reported = [];
        var started = time.GetTimestamp();
        await foreach (var line in tickets.ReadAsync(cancellationToken))
        {
            var session = new TicketSession(line.Id!, new Ticket { Id = default, Source = "file", Subject = line.Summary ?? "" }, desk, events, log, time);
            await session.SayAsync(line.Text!, cancellationToken);
            reported.Add(await session.ReportAsync(cancellationToken));
        }

        var report = Report.Of(reported, tickets.Errors, time.GetElapsedTime(started));
        Show(report);
        return report;
    }

    private void Show(Report report)
    {
        var table = new Table().AddColumn("Outcome").AddColumn(new TableColumn("Tickets").RightAligned());
        foreach (var outcome in report.Tickets.GroupBy(static ticket => ticket.Reason is null ? ticket.Outcome : $"{ticket.Outcome}: {ticket.Reason}").OrderByDescending(static group => group.Count()))
        {
            table.AddRow(Markup.Escape(outcome.Key), outcome.Count().ToString(CultureInfo.InvariantCulture));
        }

        console.Write(table);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{report.Totals.Tickets} tickets, {report.Totals.Replies} replies, {report.Totals.Milliseconds / 1000:0.0} s.");
        foreach (var error in report.Errors)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]Line {error.Line}:[/] {error.Error}");
        }
    }
}
