using System.Globalization;
using System.Text.Json;
using AiAssistant;
using AiAssistant.Offers.Feeds;
using AiAssistant.Tickets;
using ConsoleHost.Setup;
using ConsoleHost.Tickets;
using Spectre.Console;

namespace ConsoleHost.Conversations;

/// <summary>The demonstration without a terminal: a few customers write, each conversation is told once.</summary>
internal sealed class Story(IAnsiConsole console, ConversationView view, TicketSessions sessions, TimeProvider time)
{
    public async Task<Report> TellAsync(string? language, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        List<ReportedTicket> reported = [];
        foreach (var ticket in await ReadAsync(cancellationToken))
        {
            if (language is null || ticket.Language == language)
            {
                reported.Add(await TellAsync(ticket, string.Create(CultureInfo.InvariantCulture, $"story-{reported.Count + 1}"), cancellationToken));
            }
        }

        return Report.Of(reported, [], time.GetElapsedTime(started));
    }

    private async Task<ReportedTicket> TellAsync(StoryTicket ticket, string id, CancellationToken cancellationToken)
    {
        var session = sessions.Open(id, new Ticket
        {
            Id = default,
            Source = "shop",
            Account = new AccountRef(Feed.Platform, ticket.Account),
            Subject = ticket.Subject,
            Customer = new Customer(ticket.Customer),
        });
        console.WriteLine();
        console.Write(new Rule(Markup.Escape($"{id} · {ticket.Customer}: {ticket.Subject}")).LeftJustified());
        foreach (var message in ticket.Messages)
        {
            view.Customer(ticket.Customer, message);
            var runs = await session.SayAsync(message, cancellationToken);
            await view.RepliesAsync(runs, cancellationToken);
            view.Deeds(runs);
        }

        return await session.ReportAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<StoryTicket>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(ShopReader.StoryPath);
        return await JsonSerializer.DeserializeAsync(stream, ReportJsonContext.Default.IReadOnlyListStoryTicket, cancellationToken) ?? [];
    }
}
