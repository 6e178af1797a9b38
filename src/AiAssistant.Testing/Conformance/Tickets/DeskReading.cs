using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about finding tickets.</summary>
internal static class DeskReading
{
    public static void AddTo(CaseList<TicketDeskFixture> cases) => cases
        .Add("Capabilities: what the desk can do beyond the least. Constant.", Capabilities_Always_TheSame)
        .Add("FindAsync gives the ticket, or null when there is none (any more).", FindAsync_UnknownTicket_Null)
        .Add("A ticket is found only under its own tenant.", FindAsync_SameIdOfAnotherTenant_Null)
        .Add("FindAsync finds a ticket as it is now: source, account, subject, customer, status and tags are what workflows look at (S36).",
            FindAsync_Ticket_AsTheHostHasIt)
        .Add("FindAsync gives all messages, oldest first, with their authors and texts.", FindAsync_Messages_OldestFirst)
        .Add("FindAsync sees what the customer wrote meanwhile.", FindAsync_CustomerWroteMeanwhile_Seen)
        .Add("A cancelled call ends with OperationCanceledException.", Members_CancelledBefore_Throw);

    private static async Task Capabilities_Always_TheSame(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        var before = fixture.Desk.Capabilities;
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(DeskScene.Send("Hello"), "k1", cancellationToken).ConfigureAwait(false);
        Expect.Equal(before, fixture.Desk.Capabilities, "the capabilities after a change");
    }

    private static async Task FindAsync_UnknownTicket_Null(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            null,
            await fixture.Desk.FindAsync(DeskScene.Id with { Value = "none" }, cancellationToken).ConfigureAwait(false),
            "a ticket that there is not");
    }

    private static async Task FindAsync_SameIdOfAnotherTenant_Null(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        foreach (var tenant in (TenantId[])[SampleValues.Ben, default])
        {
            var found = await fixture.Desk.FindAsync(DeskScene.Id with { Tenant = tenant }, cancellationToken).ConfigureAwait(false);
            Expect.Equal(null, found?.Id.Value, $"the ticket under the tenant '{tenant}'");
        }
    }

    private static async Task FindAsync_Ticket_AsTheHostHasIt(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var (expected, seen) = (DeskScene.Ticket, await fixture.FindAsync(cancellationToken).ConfigureAwait(false));
        Expect.Equal(expected.Id, seen.Id, "the id");
        Expect.Equal(expected.Source, seen.Source, "the source");
        Expect.Equal(expected.Account, seen.Account, "the account");
        Expect.Equal(expected.Subject, seen.Subject, "the subject");
        Expect.Equal(expected.Customer, seen.Customer, "the customer");
        Expect.Equal(expected.Status, seen.Status, "the status");
        Expect.Sequence(expected.Tags, seen.Tags, "the tags");
    }

    private static async Task FindAsync_Messages_OldestFirst(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var seen = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Messages;
        Expect.Sequence(
            DeskScene.Ticket.Messages.Select(message => (message.Author, message.Text)), seen.Select(message =>
                (message.Author, message.Text)), "authors and texts of the messages");
        Expect.Equal(seen.Count, seen.Select(message => message.Id).Distinct(StringComparer.Ordinal).Count(), "different ids of messages");
    }

    private static async Task FindAsync_CustomerWroteMeanwhile_Seen(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        if (fixture.CustomerWritesAsync is null)
        {
            return;
        }

        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.CustomerWritesAsync(DeskScene.Id, "And my invoice?", cancellationToken).ConfigureAwait(false);
        var last = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Messages[^1];
        Expect.Equal(
            (MessageAuthor.Customer, "And my invoice?", null),
            (last.Author, last.Text, last.IdempotencyKey),
            "author, text and key of the latest message");
    }

    private static async Task Members_CancelledBefore_Throw(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await Expect.CancelledAsync(token => fixture.Desk.FindAsync(DeskScene.Id, token), "FindAsync").ConfigureAwait(false);
        await Expect.CancelledAsync(
            token => fixture.Desk.ApplyAsync(DeskScene.Send("Hello"), new ChangeContext("k1"), token),
            "ApplyAsync").ConfigureAwait(false);
    }
}
