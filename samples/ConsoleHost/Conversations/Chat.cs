using System.Globalization;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using ConsoleHost.Desk;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;
using ConsoleHost.Tickets;

namespace ConsoleHost.Conversations;

/// <summary>A conversation in which whoever sits there is the customer.</summary>
internal sealed class Chat(Screen screen, OfferForm accounts, ConsoleDesk desk, TicketSessions sessions, ConversationView view, Explanation explanation)
{
    private int _tickets;

    private SellerWords Words => screen.Words;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        screen.Heading(Words["chat.title"]);
        var next = ChatCommand.NewConversation;
        while (next == ChatCommand.NewConversation)
        {
            var connected = (await accounts.ListAccountsAsync(Shop.Tenant, cancellationToken)).Accounts;
            if (connected.Count > 1 && await PickAsync(connected, cancellationToken) is { } picked)
            {
                screen.Say($"{Words["chat.account"]} {picked.Name}", "grey");
                next = await TalkAsync(Open(picked), cancellationToken);
            }
            else
            {
                next = connected.Count > 1 ? ChatCommand.Leave : await TalkAsync(Open(connected is [var only] ? only : null), cancellationToken);
            }
        }
    }

    private async Task<ConnectedAccount?> PickAsync(IReadOnlyList<ConnectedAccount> connected, CancellationToken cancellationToken)
    {
        var choices = connected.Select(static account => new Choice<ConnectedAccount>(account.Name, account)).ToList();
        return (await screen.ChooseAsync(Words["chat.account"], choices, cancellationToken: cancellationToken))?.Value;
    }

    private TicketSession Open(ConnectedAccount? account)
    {
        var template = new Ticket { Id = default, Source = "chat", Account = account?.Account, Customer = new Customer(Words["chat.you"]) };
        return sessions.Open(string.Create(CultureInfo.InvariantCulture, $"chat-{++_tickets}"), template);
    }

    private async Task<ChatCommand> TalkAsync(TicketSession session, CancellationToken cancellationToken)
    {
        IReadOnlyList<Run> latest = [];
        var draft = "";
        while (true)
        {
            var entry = await WriteAsync(draft, latest, cancellationToken);
            draft = entry.End == EntryEnd.Done ? "" : entry.Text;
            if (entry.End == EntryEnd.Button)
            {
                screen.Say($"[{ContactAgent(latest)}]", "blue");
                latest = await ShowAsync(session, await session.AskForAgentAsync(cancellationToken), cancellationToken);
            }
            else if (entry.End == EntryEnd.Done && !string.IsNullOrWhiteSpace(entry.Text))
            {
                view.Customer(Words["chat.you"], entry.Text);
                latest = await ShowAsync(session, await session.SayAsync(entry.Text, cancellationToken), cancellationToken);
            }
            else if (await CommandAsync(session, latest, cancellationToken) is var command and not ChatCommand.Continue)
            {
                return command;
            }
        }
    }

    private Task<Entry> WriteAsync(string draft, IReadOnlyList<Run> latest, CancellationToken cancellationToken)
    {
        var isOffered = latest.SelectMany(ConversationView.Sent).LastOrDefault()?.Choices.Contains(MessageChoice.ContactAgent) ?? false;
        var button = desk.HasButtons && isOffered ? ContactAgent(latest) : null;
        return new TextEntry(screen.Console, Words, Words["chat.you"], draft)
        {
            Button = button,
            Keys = Words[button is null ? "keys.chat" : "keys.chatWithButton"],
        }.ShowAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Run>> ShowAsync(TicketSession session, IReadOnlyList<Run> runs, CancellationToken cancellationToken)
    {
        await view.RepliesAsync(runs, cancellationToken);
        var ticket = await session.TicketAsync(cancellationToken);
        var person = ticket.Agent ?? ticket.Team;
        screen.Say($"{Words.Ticket(ticket.Status)}{(person is null ? "" : $" · {Words.Format("chat.assigned", person)}")}", "grey", indent: 2);
        return runs;
    }

    /// <summary>The button is the customer's, so it is in the language of the reply.</summary>
    private string ContactAgent(IReadOnlyList<Run> latest) =>
        Words.In(latest.Select(static run => run.Outcome?.Language).LastOrDefault(static language => language is not null))["label.contactAgent"];

    private async Task<ChatCommand> CommandAsync(TicketSession session, IReadOnlyList<Run> latest, CancellationToken cancellationToken)
    {
        List<Choice<ChatCommand>> choices = [new(Words["chat.continue"], ChatCommand.Continue)];
        if (latest.Count > 0)
        {
            choices.Add(new(Words["chat.why"], ChatCommand.Why));
        }

        choices.Add(new(Words["chat.new"], ChatCommand.NewConversation));
        choices.Add(new(Words[desk.HasButtons ? "chat.buttonsOff" : "chat.buttonsOn"], ChatCommand.ToggleButtons));
        choices.Add(new(Words["chat.leave"], ChatCommand.Leave));
        var chosen = (await screen.ChooseAsync("", choices, cancellationToken: cancellationToken))?.Value ?? ChatCommand.Continue;
        switch (chosen)
        {
            case ChatCommand.Why:
                await explanation.ShowAsync(session.Id, cancellationToken);
                return ChatCommand.Continue;
            case ChatCommand.ToggleButtons:
                desk.HasButtons = !desk.HasButtons;
                return ChatCommand.Continue;
            default:
                return chosen;
        }
    }
}
