using System.Text.Json;
using AiAssistant;
using AiAssistant.Offers.Feeds;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using ConsoleHost.Desk;
using ConsoleHost.Setup;
using ConsoleHost.Tickets;
using Spectre.Console;

namespace ConsoleHost.Conversations;

/// <summary>The demonstration without a terminal: a few customers write, each conversation is told once.</summary>
internal sealed class Story(IAnsiConsole console, ConsoleDesk desk, TicketEvents events, RunLog log, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportedTicket>> TellAsync(string? language, CancellationToken cancellationToken)
    {
        List<ReportedTicket> reported = [];
        var view = new ConversationView(console);
        foreach (var ticket in await ReadAsync(cancellationToken))
        {
            if (language is not null && ticket.Language != language)
            {
                continue;
            }

            var template = new Ticket
            {
                Id = default,
                Source = "shop",
                Account = new AccountRef(Feed.Platform, ticket.Account),
                Subject = ticket.Subject,
                Customer = new Customer(ticket.Customer),
            };
            var session = new TicketSession(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"story-{reported.Count + 1}"), template, desk, events, log, time);
            console.WriteLine();
            console.Write(new Rule(Markup.Escape($"{ticket.Customer}: {ticket.Subject}")).LeftJustified());
            foreach (var message in ticket.Messages)
            {
                view.Customer(ticket.Customer, message);
                view.Replies(await session.SayAsync(message, cancellationToken));
            }

            reported.Add(await session.ReportAsync(cancellationToken));
        }

        return reported;
    }

    private static async Task<IReadOnlyList<StoryTicket>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(ShopReader.StoryPath);
        return await JsonSerializer.DeserializeAsync(stream, ReportJsonContext.Default.IReadOnlyListStoryTicket, cancellationToken) ?? [];
    }
}
