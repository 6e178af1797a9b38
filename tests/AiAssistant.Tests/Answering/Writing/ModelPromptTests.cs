using AiAssistant.Answering;
using AiAssistant.Testing;
using Microsoft.Extensions.AI;

namespace AiAssistant.Tests.Answering.Writing;

/// <summary>What the chat model is given, seen through the whole assistant.</summary>
public sealed class ModelPromptTests
{
    private const string Two = "How long does delivery take? Do you issue an invoice?";
    private const string Declined = """{"parts":[{"question":1,"text":null},{"question":2,"text":null}]}""";

    [Fact]
    public async Task Prompt_EachCall_HasAnotherMark()
    {
        using var chat = new ScriptedChatClient().Otherwise(static _ => Declined);
        using var world = await AnsweringWorld.CreateAsync(chat);
        await world.AskAsync(Two);
        await world.AskAsync(Two);

        Assert.NotEqual(Mark(chat.Requests[0]), Mark(chat.Requests[1]));
    }

    [Fact]
    public async Task Prompt_LimitsOfTheReply_ArePassedOn()
    {
        using var chat = new ScriptedChatClient().Otherwise(static _ => Declined);
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.ModelOptions.MaxAnswerTokens = 321;
        await world.AskAsync(Two);

        Assert.Equal(321, chat.Requests[0].Options!.MaxOutputTokens);
    }

    [Fact]
    public async Task Prompt_PlentyOfRoom_HasAllEvidence()
    {
        using var chat = new ScriptedChatClient().Otherwise(static _ => Declined);
        using var world = await AnsweringWorld.CreateAsync(chat);
        var outcome = await world.AskAsync(Two);

        Assert.Contains("Parcels arrive within 3 working days.", chat.Requests[0].Messages[1].Text, StringComparison.Ordinal);
        Assert.Contains("Yes, a VAT invoice comes with every order.", chat.Requests[0].Messages[1].Text, StringComparison.Ordinal);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "write.model.evidence" && step.Details["dropped"] == "0");
    }

    [Fact]
    public async Task Prompt_TooLittleRoom_KeepsRulesAndQuestions()
    {
        using var chat = new ScriptedChatClient().Otherwise(static _ => Declined);
        using var world = await AnsweringWorld.CreateAsync(chat);

        // Every word of the evidence is dear, so that one of two passages fits.
        world.Tokens = new DearWords(("invoice", 5_000), ("VAT", 900_000));
        world.ModelOptions.MaxPromptTokens = 20_000;
        var outcome = await world.AskAsync(Two);

        var prompt = chat.Requests[0].Messages[1].Text;
        Assert.Contains("Parcels arrive within 3 working days.", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("VAT", prompt, StringComparison.Ordinal);
        Assert.Contains("Do you issue an invoice?", prompt, StringComparison.Ordinal);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "write.model.evidence.trimmed" && step.Details["dropped"] == "1");
    }

    [Fact]
    public async Task Prompt_NoRoomAtAll_IsNotSent()
    {
        using var chat = new ScriptedChatClient();
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Tokens = new DearWords(("delivery", 1_000_000));
        var outcome = await world.AskAsync("How long does delivery take?");

        Assert.Empty(chat.Requests);
        Assert.Equal(("Parcels arrive within 3 working days.", Degradation.ModelUnavailable), (outcome.Text, Assert.Single(outcome.Degradations)));
    }

    [Fact]
    public async Task Prompt_LongPassage_IsShortenedToWhatAnswers()
    {
        using var chat = new ScriptedChatClient().Otherwise(static _ => """{"parts":[{"question":1,"text":null}]}""");
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Tokens = new DearWords(("Weight", 1_000_000));
        var outcome = await world.AskAsync("How much is the Summit Pro 40L Backpack?");

        var prompt = chat.Requests[0].Messages[1].Text;
        Assert.Contains("Summit Pro 40L Backpack\n", prompt, StringComparison.Ordinal);
        Assert.Contains("price: 129.99 USD", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("Weight", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("@", prompt, StringComparison.Ordinal);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "write.model.evidence.trimmed");
    }

    [Theory]
    [InlineData(AnswerLength.Normal, null)]
    [InlineData(AnswerLength.Short, "one or two short sentences")]
    [InlineData(AnswerLength.Detailed, "Be thorough")]
    public async Task Prompt_Length_IsTold(AnswerLength length, string? rule)
    {
        using var chat = new ScriptedChatClient().Otherwise(static _ => Declined);
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Scope = scope => scope with { Length = length };
        await world.AskAsync(Two);

        var rules = chat.Requests[0].Messages[0].Text;
        foreach (var known in (string[])["one or two short sentences", "Be thorough"])
        {
            Assert.Equal(known == rule, rules.Contains(known, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Answer_ModelDown_CircuitOpensAndIsInTheTrace()
    {
        using var chat = new ScriptedChatClient();
        using var world = await AnsweringWorld.CreateAsync(chat);
        (world.ModelOptions.MaxRetries, world.ModelOptions.CircuitCalls) = (0, 2);
        chat.Fail(new InvalidOperationException()).Fail(new InvalidOperationException());
        await world.AskAsync(Two);
        await world.AskAsync(Two);
        var outcome = await world.AskAsync(Two);

        Assert.Equal((2, 0), (chat.Requests.Count, outcome.Usage.Calls));
        Assert.Equal(OutcomeKind.Answered, outcome.Kind);
        Assert.Equal([Degradation.ModelUnavailable], outcome.Degradations);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "write.model.circuitOpen");
    }

    [Fact]
    public async Task Answer_Repaired_UsageIsThatOfBothCalls()
    {
        using var chat = new ScriptedChatClient();
        foreach (var text in new[] { "Sure!", """{"parts":[{"question":1,"text":"Your parcels arrive within 3 working days.","citations":["e1"]}]}""" })
        {
            chat.Reply(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { Usage = new UsageDetails { InputTokenCount = 100, OutputTokenCount = 10 } });
        }

        using var world = await AnsweringWorld.CreateAsync(chat);
        var outcome = await world.AskAsync("How long does delivery take?");

        Assert.Equal(new AnswerUsage(2, 200, 20), outcome.Usage);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "write.model.usage" && step.Details["inputTokens"] == "200");
    }

    private static string Mark(ScriptedChatRequest request) => request.Messages[0].Text.Split("Text between [[")[1][..16];

    // A token a word, but for some.
    private sealed class DearWords(params (string Word, int Cost)[] dear) : ITokenCounter
    {
        public int Count(ReadOnlySpan<char> text)
        {
            var all = text.ToString();
            return all.Split(' ').Length + dear.Sum(one => all.Contains(one.Word, StringComparison.Ordinal) ? one.Cost : 0);
        }
    }
}
