using AiAssistant.Offers.Feeds;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using ConsoleHost.Desk;
using ConsoleHost.Setup;
using ConsoleHost.Tickets;
using Spectre.Console;

namespace ConsoleHost.Conversations;

/// <summary>The demonstration in a terminal: whoever sits there is the customer.</summary>
internal sealed class Chat(IAnsiConsole console, ConsoleDesk desk, TicketEvents events, RunLog log, TimeProvider time)
{
    private int _tickets;

    public async Task RunAsync(Shop shop, CancellationToken cancellationToken)
    {
        var view = new ConversationView(console);
        console.WriteLine();
        console.MarkupLine("You are the customer now. [grey]Write a question and press Enter; an empty line opens a new ticket, \"exit\" ends.[/]");
        var account = Account(shop);
        var session = Open(account);
        while (!cancellationToken.IsCancellationRequested)
        {
            var text = await new TextPrompt<string>("[bold]You:[/]").AllowEmpty().ShowAsync(console, cancellationToken);
            if (text.Trim().ToLowerInvariant() is "exit" or "quit")
            {
                return;
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                account = Account(shop);
                session = Open(account);
                continue;
            }

            view.Replies(await session.SayAsync(text, cancellationToken));
            var ticket = await session.TicketAsync(cancellationToken);
            console.MarkupLineInterpolated($"  [grey]ticket {ticket.Id}: {ticket.Status}{(ticket.Team is null ? "" : $", team {ticket.Team}")}[/]");
        }
    }

    private Feed? Account(Shop shop) => shop.Feeds.Count switch
    {
        0 => null,
        1 => shop.Feeds[0],
        _ => console.Prompt(new SelectionPrompt<Feed>().Title("Which of the shop's accounts do you write to?").UseConverter(static feed => Markup.Escape(feed.Name)).AddChoices(shop.Feeds)),
    };

    private TicketSession Open(Feed? feed)
    {
        var template = new Ticket { Id = default, Source = "shop", Account = feed?.Account, Customer = new Customer("You") };
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"chat-{++_tickets}");
        return new TicketSession(id, template, desk, events, log, time);
    }
}
