using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Runs;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

/// <summary>The seller's own messages to channels with rules: warned of on both saves, never refused.</summary>
public sealed class ChannelMessagesTests
{
    private static readonly string Long = new('x', 180);

    private static readonly UseAssistantAction Assistant = new(
        ["Shop"],
        new LocalizedText("See www.lamps.example.") { Texts = new Dictionary<string, string> { ["pl"] = Long } },
        new LocalizedText("Call 22 123 45 67."));

    private static readonly TenantSettings Strict = new()
    {
        Channels = new Dictionary<string, ChannelPolicy>
        {
            ["allegro"] = new() { MaxLength = 200, ForbidLinks = true, ForbidContactDetails = true },
            ["chat"] = new(),
        },
    };

    private readonly InMemoryWorkflowStore _workflows = new();
    private readonly InMemorySettingsStore _settings = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveWorkflows_MessagesBreakTheRulesOfAChannelTheyReach_AreWarningsAtTheirPlaces()
    {
        await _settings.WriteAsync(default, Strict, 0, Token);

        var result = await SaveAsync(Make.Workflow("w", [new NewMessageTrigger()], Assistant, new SendMessageAction(Long)));

        Assert.True(result.IsSaved);
        Assert.Equal(
            [
                Warning("workflow.channel.link", "workflows[0].actions[0].fallback", "allegro"),
                Warning("workflow.channel.tooLong", "workflows[0].actions[0].fallback.texts.pl", "180", $"{200 - new MessageInspector().ChoiceRoom}", "allegro"),
                Warning("workflow.channel.contact", "workflows[0].actions[0].agentMessage", "allegro"),
            ],
            result.Findings.Where(static finding => finding.Code.StartsWith("workflow.channel", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SaveWorkflows_ChannelOutOfReachOrWorkflowDisabled_WarnsOfNothing()
    {
        await _settings.WriteAsync(default, Strict, 0, Token);

        var result = await SaveAsync(
            Make.Workflow("mail", [new NewMessageTrigger(), new SourceCondition(["email"])], Assistant),
            Make.Workflow("off", [new NewMessageTrigger()], Assistant) with { Enabled = false });

        Assert.True(result.IsSaved);
        Assert.DoesNotContain(result.Findings, static finding => finding.Code.StartsWith("workflow.channel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SaveSettings_StoredMessagesBreakTheRules_AreWarningsAtTheChannel()
    {
        await _workflows.WriteAsync(default, [Make.Workflow("w", [new NewMessageTrigger()], Assistant)], 0, Token);

        var result = await new AssistantSettings(_settings, _workflows, new MessageInspector()).SaveAsync(default, Strict, cancellationToken: Token);

        Assert.True(result.IsSaved);
        Assert.Equal(
            [
                Warning("settings.channel.message", "channels.allegro", "w", "actions[0].fallback"),
                Warning("settings.channel.message", "channels.allegro", "w", "actions[0].fallback.texts.pl"),
                Warning("settings.channel.message", "channels.allegro", "w", "actions[0].agentMessage"),
            ],
            result.Findings);
    }

    private static Finding Warning(string code, string place, params IReadOnlyList<string> arguments) =>
        new(code, arguments) { Place = place, Severity = FindingSeverity.Warning };

    private Task<SaveResult> SaveAsync(params Workflow[] workflows) =>
        new WorkflowLibrary(_workflows, _settings, new FakeResourceStore().Add("Shop", "r1"), new MessageInspector()).SaveAsync(default, workflows, cancellationToken: Token);
}
