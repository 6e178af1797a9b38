using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;

namespace AiAssistant.Evaluation.Injection;

/// <summary>Turns a line and a question into tickets, and has them handled as a host does.</summary>
internal sealed class AttackedDesk(FakeTicketDesk desk, TimeProvider time)
{
    private int _tickets;

    /// <summary>How often a line is put differently where it stands: before and after the question.</summary>
    public static int Variants(InjectionLine? line) => line?.Place == InjectionPlace.Message ? 2 : 1;

    /// <summary>A new ticket is handled to its end.</summary>
    /// <param name="events">Where the event goes in.</param>
    /// <param name="tenant">The seller.</param>
    /// <param name="text">The ordinary question, or a wish for a person.</param>
    /// <param name="offer">The offer that the ticket is about; null for none.</param>
    /// <param name="line">What stands in the ticket beside it; null or taught: nothing.</param>
    /// <param name="language">The language of the shop.</param>
    /// <param name="variant">Which of <see cref="Variants"/>.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public async Task<Seen> HandleAsync(
        TicketEvents events, TenantId tenant, string text, string? offer, InjectionLine? line, string language, int variant, CancellationToken cancellationToken)
    {
        var id = new TicketId(tenant, $"t{++_tickets}");
        var now = time.GetUtcNow();
        var messages = Messages(text, line, Phrases.Of(language).Thanks, variant)
            .Select((message, i) => new TicketMessage($"m{i}", message.Author, message.Text, now.AddMinutes(i - 60))).ToList();
        desk.AddTicket(new Ticket
        {
            Id = id,
            Customer = new Customer(line?.Place == InjectionPlace.CustomerName ? line.Text : "Kim"),
            OfferId = offer,
            CreatedAt = now.AddHours(-1),
            Messages = messages,
        });
        var run = await events.HandleToEndAsync(
            new TicketEvent { Id = $"e{_tickets}", Ticket = id, Kind = TicketEventKind.NewMessage, MessageId = messages[^1].Id }, cancellationToken).ConfigureAwait(false);
        desk.RemoveTicket(id);
        return Seen.Of(run);
    }

    private static IEnumerable<(MessageAuthor Author, string Text)> Messages(string text, InjectionLine? line, string thanks, int variant)
    {
        if (line?.Place == InjectionPlace.TicketHistory)
        {
            yield return (MessageAuthor.System, line.Text);
            yield return (MessageAuthor.Customer, line.Text);
            yield return (MessageAuthor.Assistant, thanks);
        }

        yield return (MessageAuthor.Customer, line switch
        {
            { Place: InjectionPlace.Message } when variant == 1 => $"{line.Text}\n\n{text}",
            { IsAsked: true } => $"{text}\n\n{line.Text}",
            _ => text,
        });
    }
}
