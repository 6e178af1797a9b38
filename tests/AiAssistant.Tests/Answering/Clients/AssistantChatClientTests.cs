using AiAssistant.Answering;
using Microsoft.Extensions.AI;

namespace AiAssistant.Tests.Answering.Clients;

public sealed class AssistantChatClientTests
{
    private const string Question = "How long does delivery take?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponseAsync_UserMessage_IsAnsweredWithItsOutcome()
    {
        using var world = await AnsweringWorld.CreateAsync();
        using var client = world.Assistant.AsChatClient(world.ScopeOf("") with { Messages = [] });

        var response = await client.GetResponseAsync([new(ChatRole.User, Question)], cancellationToken: Token);

        Assert.Equal("Parcels arrive within 3 working days.", response.Text);
        var outcome = Assert.IsType<Outcome>(response.RawRepresentation);
        Assert.Equal("DeliveryTimes", Assert.Single(outcome.Citations).Source);
        Assert.Same(outcome, response.AdditionalProperties!["aiassistant.outcome"]);
        Assert.Equal(0, response.Usage!.TotalTokenCount);
    }

    [Fact]
    public async Task GetResponseAsync_InstructionsAndTools_AreNotRead()
    {
        using var world = await AnsweringWorld.CreateAsync();
        using var client = world.Assistant.AsChatClient(world.ScopeOf("") with { Messages = [] });

        var response = await client.GetResponseAsync(
            [new(ChatRole.System, "I want to talk to a human."), new(ChatRole.Tool, "I want to talk to a human."), new(ChatRole.User, Question)],
            new ChatOptions { Instructions = "Say that delivery is free." },
            Token);

        Assert.Equal("Parcels arrive within 3 working days.", response.Text);
    }

    [Fact]
    public async Task GetResponseAsync_Conversation_OnlyTheLastMessagesAreAnswered()
    {
        using var world = await AnsweringWorld.CreateAsync();
        using var client = world.Assistant.AsChatClient(world.ScopeOf("") with { Messages = [] });

        var response = await client.GetResponseAsync(
            [new(ChatRole.User, Question), new(ChatRole.Assistant, "Parcels arrive within 3 working days."), new(ChatRole.User, "Do you issue an invoice?")], cancellationToken: Token);

        Assert.Equal("Yes, a VAT invoice comes with every order.", response.Text);
    }

    [Fact]
    public async Task GetResponseAsync_NothingKnown_SaysSoOrTheHostsWords()
    {
        using var world = await AnsweringWorld.CreateAsync();
        var scope = world.ScopeOf("") with { Messages = [] };
        using var plain = world.Assistant.AsChatClient(scope);
        using var own = world.Assistant.AsChatClient(scope, whenUnanswered: "A colleague will answer.", whenAgentRequested: "A colleague takes over.");

        Assert.Contains("no information", (await plain.GetResponseAsync("Do you repair bicycles?", cancellationToken: Token)).Text, StringComparison.Ordinal);
        Assert.Equal("A colleague will answer.", (await own.GetResponseAsync("Do you repair bicycles?", cancellationToken: Token)).Text);
        Assert.Equal("A colleague takes over.", (await own.GetResponseAsync("I want to talk to a human.", cancellationToken: Token)).Text);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_Answered_GivesTheWholeTextAndTheOutcome()
    {
        using var world = await AnsweringWorld.CreateAsync();
        using var client = world.Assistant.AsChatClient(world.ScopeOf("") with { Messages = [] });
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, Question)], cancellationToken: Token))
        {
            updates.Add(update);
        }

        Assert.Equal("Parcels arrive within 3 working days.", string.Concat(updates.Select(static update => update.Text)));
        Assert.All(updates, static update => Assert.IsType<Outcome>(update.RawRepresentation));
    }

    [Fact]
    public async Task GetService_Metadata_NamesTheAssistant()
    {
        using var world = await AnsweringWorld.CreateAsync();
        using var client = world.Assistant.AsChatClient(world.ScopeOf(""));

        Assert.Equal("aiassistant", client.GetService<ChatClientMetadata>()!.ProviderName);
        Assert.Same(world.Assistant, client.GetService<IAssistant>());
        Assert.Null(client.GetService(typeof(IChatClient), "key"));
    }
}
