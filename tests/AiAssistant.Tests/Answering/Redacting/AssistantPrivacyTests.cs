using AiAssistant.Answering;
using AiAssistant.Testing;

namespace AiAssistant.Tests.Answering.Redacting;

public sealed class AssistantPrivacyTests
{
    private const string Question = "How long does delivery take to anna.k@example.com, +48 600 700 800?";
    private const string Good = """{"parts":[{"question":1,"text":"Parcels arrive within 3 working days.","citations":["e1"]}]}""";

    [Fact]
    [Trait("Requirement", "S24")]
    public async Task Answer_QuestionWithPersonalData_ModelDoesNotSeeThem()
    {
        var chat = new FixedChatClient(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        var outcome = await world.AskAsync(Question);
        var prompt = Assert.Single(chat.Prompts);
        Assert.DoesNotContain("anna.k", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("600 700 800", prompt, StringComparison.Ordinal);
        Assert.Contains("[EMAIL-", prompt, StringComparison.Ordinal);
        Assert.Equal("Parcels arrive within 3 working days.", outcome.Text);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "understand.redacted");
    }

    [Fact]
    public async Task Answer_RedactionOff_ModelSeesTheText()
    {
        var chat = new FixedChatClient(Good);
        using var world = await AnsweringWorld.CreateAsync(chat);
        world.Scope = static scope => scope with { Redaction = Redaction.Off };
        await world.AskAsync(Question);
        Assert.Contains("anna.k@example.com", Assert.Single(chat.Prompts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ReplyWithPlaceholder_IsPutBackBeforeVerification()
    {
        using var chat = new ScriptedChatClient().Otherwise(static request =>
        {
            var prompt = request.Messages[1].Text;
            var at = prompt.IndexOf("EMAIL-", StringComparison.Ordinal);
            var placeholder = prompt[at..prompt.IndexOf(']', at)];
            return $$"""{"parts":[{"question":1,"text":"Parcels arrive within 3 working days, {{placeholder}}.","citations":["e1"]}]}""";
        });
        using var world = await AnsweringWorld.CreateAsync(chat);
        var outcome = await world.AskAsync(Question);
        Assert.Contains(outcome.Trace.Steps, static step => step.Code == "verify.email.unsupported");
        Assert.Equal("Parcels arrive within 3 working days.", outcome.Text);
    }
}
