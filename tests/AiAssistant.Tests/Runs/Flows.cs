using AiAssistant.Workflows;

namespace AiAssistant.Tests.Runs;

/// <summary>Workflows that the tests of runs share.</summary>
internal static class Flows
{
    public const string Fallback = "A colleague will look into it.";
    public const string AgentMessage = "A colleague will write to you.";

    public static readonly UseAssistantAction UseAssistant = new(["Shop"], Fallback, AgentMessage);

    public static readonly Workflow Answering = On(new NewMessageTrigger(), UseAssistant) with { Id = "answer", Name = "Answer" };

    public static readonly Workflow AnsweringNewTickets = On(new NewTicketTrigger(), UseAssistant) with { Id = "answer", Name = "Answer" };

    public static Workflow On(Condition trigger, params WorkflowAction[] actions) => On([trigger], actions);

    public static Workflow On(Condition[] conditions, params WorkflowAction[] actions)
    {
        var name = string.Join(" ", conditions.Select(condition => condition.GetType().Name)) + " " + string.Join(" ", actions.Select(action => action.GetType().Name));
        return new Workflow { Id = name, Name = name, Order = 1, Conditions = conditions, Actions = actions };
    }
}
