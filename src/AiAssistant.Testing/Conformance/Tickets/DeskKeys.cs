using System.Runtime.CompilerServices;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about idempotency keys; they pass a desk that does not claim to honour them.</summary>
internal static class DeskKeys
{
    private const string Once = "IdempotentSend: the same key twice delivers once, and the second time gives AlreadyApplied.";

    public static void AddTo(CaseList<TicketDeskFixture> cases)
    {
        Add(Once, ApplyAsync_SameKeyAgain_DeliversOnce);
        Add("ChangeContext.IdempotencyKey: the same key again is the same change, whatever happened in between.",
            ApplyAsync_SameKeyAfterOtherChanges_DeliversOnce);
        Add("A change that was applied is not a conflict, though the revision that it was decided on is gone.",
            ApplyAsync_SameKeyWithTheOldRevision_AlreadyApplied);
        Add(Once, ApplyAsync_SameKeyAtOnce_DeliversOnce);

        void Add(string requirement, Func<TicketDeskFixture, CancellationToken, Task> check, [CallerArgumentExpression(nameof(check))] string name = "") =>
            cases.Add(
                requirement, (fixture, cancellationToken) =>
                    fixture.Claims(DeskCapabilities.IdempotentSend) ? check(fixture, cancellationToken) : Task.CompletedTask, name);
    }

    private static async Task ApplyAsync_SameKeyAgain_DeliversOnce(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(DeskScene.Send("Hello"), "k1", cancellationToken).ConfigureAwait(false);
        await ExpectAlreadyAppliedAsync(fixture, new ChangeContext("k1"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_SameKeyAfterOtherChanges_DeliversOnce(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        await fixture.ApplyAsync(DeskScene.Send("Hello"), "k1", cancellationToken).ConfigureAwait(false);
        for (var i = 2; i < 10; i++)
        {
            await fixture.ApplyAsync(DeskScene.Send($"Message {i}"), $"k{i}", cancellationToken).ConfigureAwait(false);
        }

        await ExpectAlreadyAppliedAsync(fixture, new ChangeContext("k1"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_SameKeyWithTheOldRevision_AlreadyApplied(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var before = (await fixture.FindAsync(cancellationToken).ConfigureAwait(false)).Revision;
        await fixture.ApplyAsync(DeskScene.Send("Hello"), "k1", cancellationToken, before).ConfigureAwait(false);
        await ExpectAlreadyAppliedAsync(fixture, new ChangeContext("k1", before), cancellationToken).ConfigureAwait(false);
    }

    private static async Task ApplyAsync_SameKeyAtOnce_DeliversOnce(TicketDeskFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.AddAsync(cancellationToken).ConfigureAwait(false);
        var results =
            await Contenders.RunAsync(_ => fixture.Desk.ApplyAsync(DeskScene.Send("Hello"), new ChangeContext("k1"), cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        Expect.Equal(1, results.Count(result => result.Status == ChangeStatus.Applied), "calls that applied the change");
        Expect.Equal(Contenders.Count - 1, results.Count(result => result.Status == ChangeStatus.AlreadyApplied), "calls that found it applied");
        Expect.Equal(1, DeskScene.CountMessages(await fixture.FindAsync(cancellationToken).ConfigureAwait(false), "Hello"), "messages that the customer got");
    }

    private static async Task ExpectAlreadyAppliedAsync(TicketDeskFixture fixture, ChangeContext context, CancellationToken cancellationToken)
    {
        var again = await fixture.Desk.ApplyAsync(DeskScene.Send("Hello"), context, cancellationToken).ConfigureAwait(false);
        Expect.Equal(ChangeStatus.AlreadyApplied, again.Status, "the result of the same change with the same key");
        Expect.Equal(1, DeskScene.CountMessages(await fixture.FindAsync(cancellationToken).ConfigureAwait(false), "Hello"), "messages that the customer got");
    }
}
