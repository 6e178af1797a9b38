using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about changes that are no messages to the customer.</summary>
internal static class DeskChanges
{
    private const string Tags = "Ticket.Tags are compared without regard to case: adding what is there, and removing what is not there, changes nothing.";
    private const string Refuses = "ChangeResult.Rejected is for what will never be taken, such as a change of a ticket that is not there; it says why.";

    public static void AddTo(CaseList<TicketDeskFixture> cases) => cases
        .Add("SetStatus sets the status (S37); statuses are compared without regard to case.", ApplyAsync_SetStatus_Seen)
        .Add("Assign gives the ticket to a person (S43).", ApplyAsync_AssignAgent_Seen)
        .Add("Assign gives the ticket to a team; a team alone does not silence the assistant.", ApplyAsync_AssignTeam_SeenWithoutAnAgent)
        .Add("AddTag adds a tag.", ApplyAsync_AddTag_Seen)
        .Add("RemoveTag removes a tag.", ApplyAsync_RemoveTag_Gone)
        .Add(Tags, ApplyAsync_TagInOtherCase_TheSameTag)
        .Add(Tags, ApplyAsync_RemoveTagThatIsNotThere_Nothing)
        .Add("AddNote adds a note that only the shop sees.", ApplyAsync_AddNote_NoMessage)
        .Add(Refuses, ApplyAsync_UnknownTicket_RejectedWithAReason)
        .Add(Refuses, ApplyAsync_SameIdOfAnotherTenant_RejectedAndLeftAlone)
        .Add("A change changes what it names alone.", ApplyAsync_EachChange_LeavesTheRestAlone);

    private static async Task ApplyAsync_SetStatus_Seen(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        foreach (var status in (TicketStatus[])[TicketStatus.Closed, TicketStatus.Open, new("CLOSED"), TicketStatus.Pending])
        {
            await fixture.ApplyAsync(new SetStatus(DeskScene.Id, status), $"k-{status}", cancellationToken).ConfigureAwait(false);
            Expect.Equal(status, (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Status, "the status");
        }
    }

    private static async Task ApplyAsync_AssignAgent_Seen(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new Assign(DeskScene.Id, "eva", null), "k1", cancellationToken).ConfigureAwait(false);
        Expect.Equal("eva", (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Agent, "the agent");
    }

    private static async Task ApplyAsync_AssignTeam_SeenWithoutAnAgent(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new Assign(DeskScene.Id, null, "returns"), "k1", cancellationToken).ConfigureAwait(false);
        var ticket = await fixture.FindAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(("returns", null), (ticket.Team, ticket.Agent), "team and agent");
    }

    private static async Task ApplyAsync_AddTag_Seen(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new AddTag(DeskScene.Id, "new tag"), "k1", cancellationToken).ConfigureAwait(false);
        await ExpectTagsAsync(fixture, cancellationToken, "new tag", "vip").ConfigureAwait(false);
    }

    private static async Task ApplyAsync_RemoveTag_Gone(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new AddTag(DeskScene.Id, "other"), "k1", cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new RemoveTag(DeskScene.Id, "vip"), "k2", cancellationToken).ConfigureAwait(false);
        await ExpectTagsAsync(fixture, cancellationToken, "other").ConfigureAwait(false);
    }

    private static async Task ApplyAsync_TagInOtherCase_TheSameTag(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new AddTag(DeskScene.Id, "VIP"), "k1", cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Tags.Count, "tags after one that differs by case was added");
        await fixture.ApplyAsync(new RemoveTag(DeskScene.Id, "Vip"), "k2", cancellationToken).ConfigureAwait(false);
        await ExpectTagsAsync(fixture, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_RemoveTagThatIsNotThere_Nothing(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new RemoveTag(DeskScene.Id, "vi"), "k1", cancellationToken).ConfigureAwait(false);
        await ExpectTagsAsync(fixture, cancellationToken, "vip").ConfigureAwait(false);
    }

    private static async Task ApplyAsync_AddNote_NoMessage(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new AddNote(DeskScene.Id, SampleValues.Unicode), "k1", cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            DeskScene.Ticket.Messages.Count,
            (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Messages.Count,
            "messages, which the customer sees");
        if (fixture.ReadNotesAsync is not null)
        {
            Expect.Sequence([SampleValues.Unicode], await fixture.ReadNotesAsync(DeskScene.Id, cancellationToken).ConfigureAwait(false), "the notes");
        }
    }

    private static Task ApplyAsync_UnknownTicket_RejectedWithAReason(TicketDeskFixture fixture, CancellationToken cancellationToken) =>
        ExpectRejectedAsync(fixture, DeskScene.Id with { Value = "none" }, cancellationToken);

    private static async Task ApplyAsync_SameIdOfAnotherTenant_RejectedAndLeftAlone(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await ExpectRejectedAsync(fixture, DeskScene.Id with { Tenant = SampleValues.Ben }, cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            TicketStatus.Open,
            (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Status,
            "the status of the ticket under its own tenant");
    }

    private static async Task ApplyAsync_EachChange_LeavesTheRestAlone(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        TicketChange[] changes =
        [
            new Assign(DeskScene.Id, null, "returns"), new Assign(DeskScene.Id, "eva", null), new SetStatus(DeskScene.Id, TicketStatus.Pending),
            new AddTag(DeskScene.Id, "a"), new RemoveTag(DeskScene.Id, "a"), new AddNote(DeskScene.Id, "note"), DeskScene.Send("Hello"),
        ];
        foreach (var (index, change) in changes.Index())
        {
            await fixture.ApplyAsync(change, $"k{index}", cancellationToken).ConfigureAwait(false);
        }

        var (expected, seen) = (DeskScene.Ticket, await fixture.FindAsync(cancellationToken).ConfigureAwait(false));
        Expect.Equal(("eva", TicketStatus.Pending), (seen.Agent, seen.Status), "agent and status");
        Expect.Sequence(expected.Tags, seen.Tags, "the tags");
        Expect.Equal(
            (expected.Source, expected.Account, expected.Subject, expected.Customer),
            (seen.Source, seen.Account, seen.Subject, seen.Customer),
            "what was not changed");
        Expect.Sequence([.. expected.Messages.Select(message => message.Text), "Hello"], seen.Messages.Select(message => message.Text), "the messages");
    }

    private static async Task ExpectRejectedAsync(TicketDeskFixture fixture, TicketId ticket, CancellationToken cancellationToken)
    {
        var result = await fixture.Desk.ApplyAsync(
            new SetStatus(ticket, TicketStatus.Closed),
            new ChangeContext("k1"),
            cancellationToken).ConfigureAwait(false);
        Expect.That(result is { Status: ChangeStatus.Rejected, Reason.Length: > 0 }, "rejected, with a reason", $"{result}");
    }

    private static async Task ExpectTagsAsync(TicketDeskFixture fixture, CancellationToken cancellationToken, params string[] tags) =>
        Expect.Sequence(tags, (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Tags.Order(StringComparer.Ordinal), "the tags");
}
