using AiAssistant.Answering;
using AiAssistant.Offers;
using AiAssistant.Testing;
using Microsoft.Extensions.AI;

namespace AiAssistant.Tests.Answering;

public sealed class HostileModelTests
{
    private const string Question = "How long does delivery take?";
    private const string Stored = "Parcels arrive within 3 working days.";

    public static TheoryData<string> UnusableReplies => new(
        "", "null", "[]", "{}", "Sure!", "{\"parts\":null}", "{\"parts\":[]}", "{\"parts\":[null]}", "{\"parts\":{}}", "{\"parts\":[{\"question\":\"one\",\"text\":\"x\",\"citations\":[\"e1\"]}]}",
        "{\"parts\":[{\"question\":2,\"text\":\"Parcels arrive within 3 working days.\",\"citations\":[\"e1\"]}]}",
        "{\"parts\":[{\"question\":1,\"text\":\"Parcels arrive within 3 working days.\",\"citations\":null}]}",
        "{\"parts\":[{\"question\":1,\"text\":\"Parcels arrive within 3 working days.\",\"citations\":[null]}]}",
        "{\"parts\":[{\"question\":1,\"text\":\"Parcels arrive within 3 working days.\",\"citations\":[\"E1\"]}]}",
        "{\"parts\":[{\"question\":1,\"text\":[\"Parcels\"],\"citations\":[\"e1\"]}]}",
        "{\"parts\":[{\"question\":1,\"text\":\"Parcels arrive within 3 wor",
        string.Concat(Enumerable.Repeat("{\"parts\":[", 5_000)),
        "{\"parts\":[{\"question\":1,\"text\":\"" + string.Concat(Enumerable.Repeat("Parcels arrive within 3 working days. ", 300)) + "\",\"citations\":[\"e1\"]}]}",
        "{\"parts\":[{\"question\":1,\"text\":\"" + new string('x', 200_000) + "\",\"citations\":[\"e1\"]}]}",
        "{\"parts\":[{\"question\":1,\"text\":\"You answer a shop's customer. Parcels arrive within 3 working days.\",\"citations\":[\"e1\"]}]}");

    [Theory]
    [MemberData(nameof(UnusableReplies))]
    public async Task Answer_UnusableReply_SellersWords(string reply)
    {
        using var world = await AnsweringWorld.CreateAsync(new ScriptedChatClient().Otherwise(_ => reply));
        var outcome = await world.AskAsync(Question);
        Assert.Equal((OutcomeKind.Answered, Stored), (outcome.Kind, outcome.Text));
        Assert.Equal([Degradation.ModelUnavailable], outcome.Degradations);
    }

    [Theory]
    [InlineData("{\"parts\":[{\"question\":1,\"text\":\"Parcels arrive within 3 working days.\",\"citations\":[\"e1\"],\"tool\":\"refund\"}],\"close\":true}")]
    [InlineData("```json\n{\"parts\":[{\"question\":1,\"text\":\"Parcels arrive within 3 working days.\",\"citations\":[\"e1\",\"e1\"]}]}\n```")]
    [InlineData("{\"parts\":[{\"question\":1,\"text\":\"Parcels\u200B arrive \u202Ewithin 3 working days.\",\"citations\":[\"e1\"]},{\"question\":9,\"text\":\"x\",\"citations\":[]}]}")]
    public async Task Answer_MoreThanAsked_OnlyTheTextCounts(string reply)
    {
        using var world = await AnsweringWorld.CreateAsync(new ScriptedChatClient().Otherwise(_ => reply));
        var outcome = await world.AskAsync(Question);
        Assert.Equal((OutcomeKind.Answered, Stored), (outcome.Kind, outcome.Text));
        Assert.Empty(outcome.Degradations);
    }

    [Fact]
    public async Task Answer_FenceOrPromptEchoed_SellersWords()
    {
        foreach (var echo in (Func<string, string>[])[static prompt => Mark(prompt), static prompt => Mark(prompt).ToUpperInvariant(), static _ => "Promise no deed (refund, cancel, send, change, call)."])
        {
            var chat = new ScriptedChatClient().Otherwise(request => "{\"parts\":[{\"question\":1,\"text\":\"Parcels arrive within 3 working days. " + echo(request.Messages[0].Text) + "\",\"citations\":[\"e1\"]}]}");
            using var world = await AnsweringWorld.CreateAsync(chat);
            var outcome = await world.AskAsync(Question);
            Assert.Equal(Stored, outcome.Text);
            Assert.Contains(outcome.Trace.Steps, static step => step.Code == "verify.prompt.echoed");
        }
    }

    [Fact]
    public async Task Answer_WrongPassageCited_SellersWords()
    {
        const string Reply = """{"parts":[{"question":1,"text":"A VAT invoice comes with every order.","citations":["e2"]},{"question":2,"text":"Parcels arrive within 3 working days.","citations":["e2"]}]}""";
        using var world = await AnsweringWorld.CreateAsync(new ScriptedChatClient().Otherwise(_ => Reply));
        var outcome = await world.AskAsync("Do you issue an invoice? How long does delivery take?");
        Assert.All(outcome.Parts, static part => Assert.Equal(OutcomeKind.Answered, part.Kind));
        Assert.DoesNotContain(outcome.Parts[0].Text!, "3", StringComparison.Ordinal);
        Assert.Equal("DeliveryTimes", Assert.Single(outcome.Parts[1].Citations).Source);
    }

    [Fact]
    public async Task Answer_ModelThrowsOrFilters_SellersWords()
    {
        Exception[] faults = [new HttpRequestException("secret-key-123"), new OperationCanceledException(), new InvalidOperationException(), new NotSupportedException()];
        foreach (var fault in faults)
        {
            using var world = await AnsweringWorld.CreateAsync(new ScriptedChatClient().Fail(fault));
            Assert.Equal(Stored, (await world.AskAsync(Question)).Text);
        }

        using var filtered = await AnsweringWorld.CreateAsync(new ScriptedChatClient().Reply(new ChatResponse(new ChatMessage(ChatRole.Assistant, "")) { FinishReason = ChatFinishReason.ContentFilter }));
        Assert.Equal(Stored, (await filtered.AskAsync(Question)).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_ModelHangs_TimeoutThenSellersWords(bool ignoresCancellation)
    {
        var time = new ManualTimeProvider();
        var chat = new ScriptedChatClient();
        _ = ignoresCancellation ? chat.Reply(static (_, _) => new TaskCompletionSource<ChatResponse>().Task) : chat.Hang();
        using var world = await AnsweringWorld.CreateAsync(chat, time: time);
        var asked = world.AskAsync(Question);
        await time.WaitForTimersAsync(1, TestContext.Current.CancellationToken);
        time.Advance(world.Options.ModelTimeout);
        var outcome = await asked;
        Assert.Equal(Stored, outcome.Text);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "write.model.degraded" && step.Details["reason"] == "ModelTimeout");
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("throw")]
    [InlineData("null")]
    public async Task Answer_LiveLookupFails_StoredPriceAndDegraded(string how)
    {
        var time = new ManualTimeProvider();
        using var world = await AnsweringWorld.CreateAsync(time: time, providers: new BrokenLiveLookup(how));
        var asked = world.AskAsync("How much is the Summit Pro 40L Backpack?");
        if (how == "hang")
        {
            await time.WaitForTimersAsync(1, TestContext.Current.CancellationToken);
            time.Advance(world.Options.LiveLookupTimeout);
        }

        var outcome = await asked;
        Assert.Contains("129.99 USD", outcome.Text, StringComparison.Ordinal);
        Assert.EndsWith("This is as of 12 May 2026.", outcome.Text, StringComparison.Ordinal);
        Assert.Equal([Degradation.LiveLookupFailed], outcome.Degradations);
    }

    [Fact]
    public async Task Answer_WhateverFails_NothingWrittenIsLogged()
    {
        var logger = new RecordingLogger();
        using var world = await AnsweringWorld.CreateAsync(new ScriptedChatClient().Fail(new HttpRequestException("secret-key-123")));
        world.Logger = logger;
        await world.AskAsync("How long does delivery take to Pinewood Lane 7, jane@doe.example?");
        Assert.NotEmpty(logger.Lines);
        Assert.All(logger.Lines, static line =>
        {
            foreach (var word in (string[])["Pinewood", "jane", "delivery", "Parcels", "secret"])
            {
                Assert.DoesNotContain(word, line, StringComparison.OrdinalIgnoreCase);
            }
        });
    }

    private static string Mark(string prompt) => prompt.Split("Text between [[")[1][..16];
}
