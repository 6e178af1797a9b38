using AiAssistant.Answering;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Runs;

/// <summary>A process dies at every point of a walk in turn; another one drives on what it left.</summary>
public sealed class DrivenOnTests
{
    public static TheoryData<DeskCapabilities> Desks => [RunHost.FullDesk, DeskCapabilities.RevisionCheck, DeskCapabilities.Buttons, DeskCapabilities.None];

    [Theory]
    [MemberData(nameof(Desks))]
    [Trait("Requirement", "S40")]
    public async Task Drive_CrashAtEveryPointOfAnAnswer_OneReplyWithTheSameKeys(DeskCapabilities desk)
    {
        var whole = await WalkAsync(new ScriptedAssistant(), desk, crashAt: int.MaxValue);

        var points = await CrashEverywhereAsync(
            () => new ScriptedAssistant(),
            desk,
            host =>
            {
                Assert.StartsWith("The answer.", host.OnlyReply);
                Assert.Equal(TicketStatus.Closed, host.Desk.Get(RunHost.Ticket).Status);
                Assert.Equal(whole, Keys(host));
            });

        Assert.Superset(
            new HashSet<string>(["after Accepted", "before Decided", "after Decided", "before Planned", "after Planned", "before SendMessage", "after SendMessage", "before Completed", "after Completed"]),
            points);
    }

    [Theory]
    [MemberData(nameof(Desks))]
    [Trait("Requirement", "S39")]
    [Trait("Requirement", "S40")]
    public async Task Drive_CrashAtEveryPointOfAFailure_OneFallbackAndOneFailure(DeskCapabilities desk)
    {
        var points = await CrashEverywhereAsync(
            () => new ScriptedAssistant(ScriptedAssistant.Unanswered(UnansweredReason.NoEvidence)),
            desk,
            host =>
            {
                Assert.StartsWith(Flows.Fallback, host.OnlyReply);
                Assert.Equal("team", host.Desk.Get(RunHost.Ticket).Team);
                Assert.Single(host.Notifier.Sent.Select(sent => sent.IdempotencyKey).Distinct());
            });

        Assert.Contains("before Assign", points);
    }

    /// <summary>Crashes at the first point, then at the second, … until a walk passes without a crash.</summary>
    private static async Task<HashSet<string>> CrashEverywhereAsync(Func<ScriptedAssistant> assistant, DeskCapabilities desk, Action<RunHost> check)
    {
        var points = new HashSet<string>();
        for (var at = 1; ; at++)
        {
            var crash = new CrashPoint(at);
            await using var host = Create(assistant(), desk, crash);
            try
            {
                await host.OpenAsync();
                await host.DriveAsync();
            }
            catch (CrashPoint.CrashException)
            {
                points.Add(crash.Last);
            }

            await using var successor = new RunHost(former: host, configure: Patient);
            Assert.Equal(!crash.HasCrashed || !await IsLeftAsync(host), await successor.DriveAsync());
            host.Clock.Advance(new RunOptions().LeaseDuration);
            await successor.DriveToEndAsync();

            check(successor);
            Assert.Equal(0, successor.Desk.DuplicateMessages);
            Assert.All(await successor.ListAsync(), run => Assert.Equal(RunState.Completed, run.State));
            Assert.Equal(RunEnd.Replied, (await successor.ListAsync())[0].End);
            if (!crash.HasCrashed)
            {
                Assert.InRange(at, 10, 100);
                return points;
            }
        }
    }

    /// <summary>Whether the dead process still holds the ticket.</summary>
    private static async Task<bool> IsLeftAsync(RunHost host)
    {
        var now = host.Clock.GetUtcNow();
        return await host.Journal.LeaseAsync(RunHost.Ticket, "test", now, now, TestContext.Current.CancellationToken) is null;
    }

    private static async Task<List<string>> WalkAsync(ScriptedAssistant assistant, DeskCapabilities desk, int crashAt)
    {
        await using var host = Create(assistant, desk, new CrashPoint(crashAt));
        await host.OpenAsync();
        await host.DriveToEndAsync();
        return Keys(host);
    }

    private static RunHost Create(ScriptedAssistant assistant, DeskCapabilities desk, CrashPoint crash)
    {
        var host = new RunHost(assistant, desk, crash: crash, configure: Patient);
        host.WorkflowsAre(Flows.Answering, Flows.On(new AssistantFailedTrigger(), new AssignAction(Team: "team"), new NotifyAction(["shop@example.com"], "Failed", "Look")));
        host.SettingsAre(new TenantSettings { CloseAnsweredTickets = true });
        return host;
    }

    private static void Patient(AiAssistantOptions options) => options.Runs.Deadline = TimeSpan.FromHours(1);

    private static List<string> Keys(RunHost host) => [.. host.Desk.Applied.Select(applied => applied.Context.IdempotencyKey).Distinct()];
}
