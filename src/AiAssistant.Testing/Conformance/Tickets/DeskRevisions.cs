using System.Runtime.CompilerServices;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about revisions; they pass a desk that does not claim to check them.</summary>
internal static class DeskRevisions
{
    private const string Compares = "RevisionCheck: the desk compares ChangeContext.ExpectedRevision and answers Conflict; nothing was done then.";

    public static void AddTo(CaseList<TicketDeskFixture> cases)
    {
        Add("Ticket.Revision names this state of the ticket; any change gives another one.", FindAsync_AfterEachChange_AnotherRevision);
        Add("ChangeResult.Revision is the ticket's revision now: the next change may be decided on it.", ApplyAsync_Applied_GivesTheRevisionNow);
        Add("A change that was decided on the ticket as it is now is applied.", ApplyAsync_RevisionOfNow_Applied);
        Add(Compares, ApplyAsync_RevisionStale_ConflictAndNothingDone);
        Add("Silence after an agent's or customer's message is exact with desks that check revisions (S40).",
            ApplyAsync_CustomerWroteMeanwhile_ConflictAndNothingDone);
        Add("Without an expected revision the change is right whatever the ticket says now.", ApplyAsync_NoRevisionExpected_Applied);
        Add(Compares, ApplyAsync_ManyAtOnceOnOneRevision_OneApplied);

        void Add(string requirement, Func<TicketDeskFixture, CancellationToken, Task> check, [CallerArgumentExpression(nameof(check))] string name = "") =>
            cases.Add(
                requirement,
                (fixture, cancellationToken) => fixture.Claims(DeskCapabilities.RevisionCheck) ? check(fixture, cancellationToken) : Task.CompletedTask,
                name);
    }

    private static async Task FindAsync_AfterEachChange_AnotherRevision(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string> seen = [(await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Revision];
        Expect.That(!seen.Contains(""), "a revision", "an empty one");
        TicketChange[] changes =
        [
            DeskScene.Send("Hello"), new SetStatus(DeskScene.Id, TicketStatus.Closed), new Assign(DeskScene.Id, "eva", null), new AddTag(DeskScene.Id, "new"),
            new RemoveTag(DeskScene.Id, "new"),
        ];
        foreach (var (index, change) in changes.Index())
        {
            await fixture.ApplyAsync(change, $"k{index}", cancellationToken).ConfigureAwait(false);
            var revision = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Revision;
            Expect.That(seen.Add(revision), $"a revision after {change.GetType().Name} that was not seen before", revision);
        }
    }

    private static async Task ApplyAsync_Applied_GivesTheRevisionNow(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var result = await fixture.ApplyAsync(DeskScene.Send("Hello"), "k1", cancellationToken).ConfigureAwait(false);
        Expect.Equal((await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Revision, result.Revision, "the revision after the change");
        await fixture.ApplyAsync(new SetStatus(DeskScene.Id, TicketStatus.Closed), "k2", cancellationToken, result.Revision).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_RevisionOfNow_Applied(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var revision = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Revision;
        await fixture.ApplyAsync(DeskScene.Send("Hello"), "k1", cancellationToken, revision).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_RevisionStale_ConflictAndNothingDone(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var stale = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Revision;
        await fixture.ApplyAsync(new AddTag(DeskScene.Id, "new"), "k1", cancellationToken).ConfigureAwait(false);
        await ExpectConflictAsync(fixture, stale, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_CustomerWroteMeanwhile_ConflictAndNothingDone(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        if (fixture.CustomerWritesAsync is null)
        {
            return;
        }

        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var stale = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Revision;
        await fixture.CustomerWritesAsync(DeskScene.Id, "And my invoice?", cancellationToken).ConfigureAwait(false);
        await ExpectConflictAsync(fixture, stale, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_NoRevisionExpected_Applied(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(new AddTag(DeskScene.Id, "new"), "k1", cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(DeskScene.Send("Hello"), "k2", cancellationToken).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_ManyAtOnceOnOneRevision_OneApplied(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var revision = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Revision;
        var results =
            await Contenders.RunAsync(i =>
                fixture.Desk.ApplyAsync(DeskScene.Send("Hello"), new ChangeContext($"k{i}", revision), cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        Expect.Equal(1, results.Count(result => result.Status == ChangeStatus.Applied), "changes applied of those decided on one revision");
        Expect.Equal(1, DeskScene.CountMessages(await fixture.FindAsync(cancellationToken).ConfigureAwait(false), "Hello"), "messages that the customer got");
    }

    private static async Task ExpectConflictAsync(TicketDeskFixture fixture, string stale, CancellationToken cancellationToken)
    {
        var before = await fixture.FindAsync(cancellationToken).ConfigureAwait(false);
        var result = await fixture.Desk.ApplyAsync(DeskScene.Send("Hello"), new ChangeContext("late", stale), cancellationToken).ConfigureAwait(false);
        Expect.Equal(ChangeStatus.Conflict, result.Status, "the result of a change that was decided on the ticket as it was before");
        var after = await fixture.FindAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal((before.Revision, before.Messages.Count), (after.Revision, after.Messages.Count), "revision and number of messages after the conflict");
    }
}
