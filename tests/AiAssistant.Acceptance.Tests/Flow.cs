using AiAssistant.Workflows;

namespace AiAssistant.Acceptance.Tests;

/// <summary>Workflows that several requirements share.</summary>
internal static class Flow
{
    public static Workflow Assistant(params string[] resources) => On("Answer every message", [new NewMessageTrigger()], Use(resources));

    public static Workflow Assistant(AccountRef account, params string[] resources) =>
        On($"Answer {account}", [new NewMessageTrigger(), new AccountCondition([account])], Use(resources));

    public static Workflow OnFailure(params WorkflowAction[] actions) => On("The assistant failed", [new AssistantFailedTrigger()], actions);

    public static Workflow On(string name, Condition[] conditions, params WorkflowAction[] actions) =>
        new() { Name = name, Conditions = conditions, Actions = actions };

    public static UseAssistantAction Use(params string[] resources) =>
        new([.. resources.Select(static name => new ResourceReference(name))], Shop.Fallback, Shop.AgentMessage);
}
