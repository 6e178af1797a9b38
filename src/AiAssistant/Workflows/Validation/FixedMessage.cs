namespace AiAssistant.Workflows.Validation;

/// <summary>A text of the seller that a workflow sends as it is.</summary>
/// <param name="Place">Where it stands in its workflow, such as <c>actions[0].fallback</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="HasChoice">Whether the choice to contact an agent is added to it.</param>
internal sealed record FixedMessage(string Place, string Text, bool HasChoice)
{
    /// <summary>All texts of a workflow, each variant on its own.</summary>
    public static IEnumerable<FixedMessage> Of(Workflow workflow) => workflow.Actions.SelectMany(static (action, index) => Of(action, $"actions[{FindingList.Text(index)}]"));

    private static IEnumerable<FixedMessage> Of(WorkflowAction action, string place) => action switch
    {
        UseAssistantAction assistant =>
            [.. Of(assistant.Fallback, $"{place}.fallback", hasChoice: true), .. Of(assistant.AgentMessage, $"{place}.agentMessage", hasChoice: false)],
        SendMessageAction send => Of(send.Message, $"{place}.message", hasChoice: false),
        _ => [],
    };

    private static IEnumerable<FixedMessage> Of(LocalizedText text, string place, bool hasChoice) =>
        text.Texts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(pair => new FixedMessage($"{place}.texts.{pair.Key}", pair.Value, hasChoice))
            .Prepend(new FixedMessage(place, text.Text, hasChoice));
}
