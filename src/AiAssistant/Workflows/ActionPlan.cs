using System.Globalization;
using System.Text.Json;
using AiAssistant.Runs;

namespace AiAssistant.Workflows;

/// <summary>Collects the actions of the workflows that fire, with at most one that uses the assistant: the first. A customer gets one answer.</summary>
internal sealed class ActionPlan(TicketEventKind kind)
{
    private readonly List<PlannedAction> _actions = [];
    private Workflow? _answering;

    public IReadOnlyList<PlannedAction> Actions => _actions;

    /// <summary>Whether an action that uses the assistant is among them.</summary>
    public bool IsAnswering => _answering is not null;

    /// <summary>
    /// Whether the assistant may answer an event of this kind. After a failure or a wish for a person it may not: the customer would get a second text, and a
    /// failure could cause the next.
    /// </summary>
    public static bool AssistantAnswers(TicketEventKind kind) => kind is TicketEventKind.NewTicket or TicketEventKind.NewMessage;

    /// <summary>Adds a workflow's actions.</summary>
    /// <returns>Why its assistant action was left out; null when none was.</returns>
    public Finding? Add(Workflow workflow)
    {
        Finding? leftOut = null;
        for (var index = 0; index < workflow.Actions.Count; index++)
        {
            var action = workflow.Actions[index];
            if (action is UseAssistantAction)
            {
                if (Objection() is { } objection)
                {
                    leftOut ??= objection with { Place = string.Create(CultureInfo.InvariantCulture, $"actions[{index}]") };
                    continue;
                }

                _answering = workflow;
            }

            _actions.Add(new PlannedAction(workflow.Id, index, action));
        }

        return leftOut;
    }

    private Finding? Objection() =>
        !AssistantAnswers(kind) ? new Finding(TraceCodes.AssistantNotForEvent, JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()))
        : _answering is not null ? new Finding(TraceCodes.AssistantTaken, _answering.Name)
        : null;
}
