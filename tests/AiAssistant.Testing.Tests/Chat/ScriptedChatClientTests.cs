using Microsoft.Extensions.AI;

namespace AiAssistant.Testing.Tests;

public sealed class ScriptedChatClientTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello")];

    [Fact]
    public async Task GetResponseAsync_SeveralSteps_TakesThemInOrderAndRecordsRequests()
    {
        using var client = new ScriptedChatClient().Reply("one").Reply(request => request.Messages[^1].Text + "!").Reply(new ChatResponse { ModelId = "m" });

        var first = await client.GetResponseAsync(Hello, new ChatOptions { Temperature = 0 }, TestContext.Current.CancellationToken);
        var second = await client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);
        var third = await client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["one", "Hello!", ""], [first.Text, second.Text, third.Text]);
        Assert.Equal("m", third.ModelId);
        Assert.Equal(3, client.Requests.Count);
        Assert.Equal(0, client.Requests[0].Options!.Temperature);
        Assert.Equal(0, client.StepsLeft);
    }

    [Fact]
    public async Task GetResponseAsync_SlowStep_WaitsForTheClock()
    {
        var time = new ManualTimeProvider();
        using var client = new ScriptedChatClient().Reply("late", TimeSpan.FromSeconds(3), time);

        var asked = client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.False(asked.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("late", (await asked).Text);
    }

    [Fact]
    public async Task ReplyInPieces_Stream_GivesEachPieceAndOthersTheWhole()
    {
        using var client = new ScriptedChatClient().ReplyInPieces("one ", "two ", "three").ReplyInPieces("one ", "two");
        var pieces = new List<string>();
        await foreach (var update in client.GetStreamingResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken))
        {
            pieces.Add(update.Text);
        }

        Assert.Equal(["one ", "two ", "three"], pieces);
        Assert.Equal("one two", (await client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public async Task GetResponseAsync_ScriptIsEmpty_SaysHowToMendIt()
    {
        using var client = new ScriptedChatClient();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The script has no step for request 1. Add one with Reply, Fail or Hang, or set Otherwise.", exception.Message);
    }

    [Fact]
    public async Task GetResponseAsync_Otherwise_AnswersEachFurtherRequest()
    {
        using var client = new ScriptedChatClient().Reply("scripted").Otherwise(_ => "otherwise");

        Assert.Equal("scripted", (await client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken)).Text);
        Assert.Equal("otherwise", (await client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public async Task GetResponseAsync_FailStep_Throws()
    {
        using var client = new ScriptedChatClient().Fail(new TimeoutException("too slow"));

        await Assert.ThrowsAsync<TimeoutException>(() => client.GetResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task GetResponseAsync_HangStep_EndsWhenCancelled()
    {
        using var client = new ScriptedChatClient().Hang();
        using var cancel = new CancellationTokenSource();

        var pending = client.GetResponseAsync(Hello, cancellationToken: cancel.Token);
        Assert.False(pending.IsCompleted);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_TextStep_GivesItsText()
    {
        using var client = new ScriptedChatClient().Reply("streamed");

        var response = await client.GetStreamingResponseAsync(Hello, cancellationToken: TestContext.Current.CancellationToken)
            .ToChatResponseAsync(TestContext.Current.CancellationToken);

        Assert.Equal("streamed", response.Text);
        Assert.True(Assert.Single(client.Requests).IsStreaming);
    }

    [Fact]
    public void GetService_Metadata_NamesTheProvider()
    {
        using var client = new ScriptedChatClient();

        Assert.Equal("scripted", client.GetService<ChatClientMetadata>()!.ProviderName);
        Assert.Same(client, client.GetService<ScriptedChatClient>());
        Assert.Null(client.GetService(typeof(ScriptedChatClient), "key"));
    }
}
