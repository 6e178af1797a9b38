using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>What the cases of a desk do again and again.</summary>
internal static class DeskScene
{
    public static TicketId Id { get; } = new(SampleValues.Anna, "t-1");

    public static Ticket Ticket { get; } = new()
    {
        Id = Id,
        Source = "allegro",
        Account = new AccountRef("allegro", "main"),
        Subject = "Where is my parcel?",
        Customer = new Customer("Ola", "ola@example.com"),
        Status = TicketStatus.Open,
        Tags = ["vip"],
        CreatedAt = SampleValues.Start,
        Messages =
        [
            new TicketMessage("m-1", MessageAuthor.Customer, "Hello, where is it?", SampleValues.Start),
            new TicketMessage("m-2", MessageAuthor.Agent, "One moment.", SampleValues.Start.AddMinutes(1)),
            new TicketMessage("m-3", MessageAuthor.Customer, SampleValues.Unicode.Trim(), SampleValues.Start.AddMinutes(2)),
        ],
    };

    public static bool Claims(this TicketDeskFixture fixture, DeskCapabilities capability) => fixture.Desk.Capabilities.HasFlag(capability);

    public static SendMessage Send(string text, TicketId? ticket = null) => new(ticket ?? Id, text, [MessageChoice.ContactAgent]);

    public static Task AddAsync(this TicketDeskFixture fixture, CancellationToken cancellationToken) => fixture.AddTicketAsync(Ticket, cancellationToken);

    public static async Task<Ticket> FindAsync(this TicketDeskFixture fixture, CancellationToken cancellationToken) =>
        Expect.NotNull(await fixture.Desk.FindAsync(Id, cancellationToken).ConfigureAwait(false), "the ticket");

    /// <summary>Applies a change that the desk has to take.</summary>
    public static async Task<ChangeResult> ApplyAsync(
        this TicketDeskFixture fixture, TicketChange change, string key, CancellationToken cancellationToken, string? expectedRevision = null)
    {
        var result = await fixture.Desk.ApplyAsync(change, new ChangeContext(key, expectedRevision), cancellationToken).ConfigureAwait(false);
        Expect.Equal(ChangeStatus.Applied, result.Status, $"the result of {change.GetType().Name} with the key '{key}'");
        return result;
    }

    public static int CountMessages(Ticket ticket, string text) => ticket.Messages.Count(message => message.Text == text);
}
