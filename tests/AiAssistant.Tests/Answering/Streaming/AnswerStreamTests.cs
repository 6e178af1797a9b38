using AiAssistant.Answering;
using AiAssistant.Testing;

namespace AiAssistant.Tests.Answering.Streaming;

public sealed class AnswerStreamTests
{
    private const string Question = "How long does delivery take?";
    private const string Good = """{"parts":[{"question":1,"text":"Your parcels arrive within 3 working days.","citations":["e1"]}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StreamAsync_Answered_StatusEvidenceTextUsageOutcome()
    {
        using var chat = new ScriptedChatClient().Reply(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);

        var updates = await CollectAsync(world.Assistant, world.ScopeOf(Question));

        Assert.Equal(
            ["Understand", "Retrieve", "Refresh", "Gate", "evidence", "Write", "Verify", "text", "usage", "outcome"],
            updates.Select(static update => update switch
            {
                StatusUpdate status => status.Stage.ToString(),
                EvidenceUpdate => "evidence",
                TextUpdate => "text",
                UsageUpdate => "usage",
                OutcomeUpdate => "outcome",
                _ => "?",
            }));
        var outcome = Assert.IsType<OutcomeUpdate>(updates[^1]).Outcome;
        Assert.Equal("Your parcels arrive within 3 working days.", string.Concat(updates.OfType<TextUpdate>().Select(static update => update.Text)));
        Assert.Equal(outcome.Text, Assert.Single(updates.OfType<TextUpdate>()).Text);
        Assert.Equal((1, outcome.Usage), (outcome.Usage.Calls, Assert.Single(updates.OfType<UsageUpdate>()).Usage));
        var passage = Assert.Single(Assert.Single(updates.OfType<EvidenceUpdate>()).Passages);
        Assert.Equal(("DeliveryTimes", "Parcels arrive within 3 working days.", 1), (passage.Citation.Source, passage.Citation.Quote, passage.Question));
        Assert.InRange(passage.Score, 0.5, 1);
    }

    [Fact]
    public async Task StreamAsync_WhileTheModelWrites_NoTextIsTold()
    {
        var reply = new TaskCompletionSource<string>();
        using var chat = new ScriptedChatClient().Reply(async (_, _) => new(new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.Assistant, await reply.Task)));
        using var world = await AnsweringWorld.CreateAsync(chat);
        await using var updates = world.Assistant.StreamAsync(world.ScopeOf(Question), Token).GetAsyncEnumerator(Token);
        do
        {
            Assert.True(await updates.MoveNextAsync());
            Assert.True(updates.Current is StatusUpdate or EvidenceUpdate);
        }
        while (updates.Current is not StatusUpdate { Stage: AnswerStage.Write });

        // What was not verified is never told: this draft is not supported.
        reply.SetResult("""{"parts":[{"question":1,"text":"Parcels arrive within 2 hours.","citations":["e1"]}]}""");
        chat.Reply("no");
        var rest = new List<AnswerUpdate>();
        while (await updates.MoveNextAsync())
        {
            rest.Add(updates.Current);
        }

        Assert.Equal("Parcels arrive within 3 working days.", Assert.Single(rest.OfType<TextUpdate>()).Text);
    }

    [Fact]
    public async Task StreamAsync_Unanswered_EndsWithTheOutcome()
    {
        using var world = await AnsweringWorld.CreateAsync();

        var updates = await CollectAsync(world.Assistant, world.ScopeOf("Do you repair bicycles?"));

        Assert.Empty(updates.OfType<TextUpdate>());
        Assert.Empty(updates.OfType<EvidenceUpdate>());
        Assert.Equal(default, Assert.Single(updates.OfType<UsageUpdate>()).Usage);
        Assert.Equal(OutcomeKind.Unanswered, Assert.IsType<OutcomeUpdate>(updates[^1]).Outcome.Kind);
    }

    [Fact]
    public async Task StreamAsync_EnumerationIsLeft_TheModelIsCancelled()
    {
        var cancelled = new TaskCompletionSource();
        using var chat = new ScriptedChatClient().Reply(async (_, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException();
        });
        using var world = await AnsweringWorld.CreateAsync(chat);

        await foreach (var update in world.Assistant.StreamAsync(world.ScopeOf(Question), Token))
        {
            if (update is StatusUpdate { Stage: AnswerStage.Write })
            {
                break;
            }
        }

        // The call may not have been made yet when the enumeration was left.
        Assert.True(cancelled.Task.IsCompleted || chat.Requests.Count == 0);
    }

    [Fact]
    public async Task StreamAsync_Cancelled_Throws()
    {
        using var chat = new ScriptedChatClient().Hang();
        using var world = await AnsweringWorld.CreateAsync(chat);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in world.Assistant.StreamAsync(world.ScopeOf(Question), stop.Token))
            {
                if (update is StatusUpdate { Stage: AnswerStage.Write })
                {
                    await stop.CancelAsync();
                }
            }
        });
    }

    [Fact]
    public async Task StreamAsync_AnyAssistant_TellsTheEnd()
    {
        using var world = await AnsweringWorld.CreateAsync();

        var updates = await CollectAsync(new PlainAssistant(), world.ScopeOf(Question));

        Assert.Equal(3, updates.Count);
        Assert.Equal("Hello.", Assert.IsType<TextUpdate>(updates[0]).Text);
        Assert.IsType<OutcomeUpdate>(updates[2]);
    }

    private static async Task<List<AnswerUpdate>> CollectAsync(IAssistant assistant, AssistantScope scope)
    {
        var updates = new List<AnswerUpdate>();
        await foreach (var update in assistant.StreamAsync(scope, Token))
        {
            updates.Add(update);
        }

        return updates;
    }

    private sealed class PlainAssistant : IAssistant
    {
        public Task<Outcome> AnswerAsync(AssistantScope scope, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Outcome(OutcomeKind.Answered) { Text = "Hello." });
    }
}
