using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Runs;

/// <summary>Turns the plain actions of workflows (all but the assistant) into effects.</summary>
internal static class ActionEffects
{
    public static void Add(EffectList effects, PlannedAction planned, Run run, ReplyStyle style, string? noMessagesBecause)
    {
        var ticket = run.Event.Ticket;
        var workflow = planned.WorkflowId;
        switch (planned.Action)
        {
            case SendMessageAction send when noMessagesBecause is not null:
                effects.Dropped(ReplyText.Plain(ticket, send.Message.For(style.Language), style), workflow, ReplyRole.Fixed, noMessagesBecause);
                break;
            case SendMessageAction send:
                effects.Change(ReplyText.Plain(ticket, send.Message.For(style.Language), style), workflow, ReplyRole.Fixed);
                break;
            case AssignAction assign:
                effects.Change(new Assign(ticket, assign.Agent, assign.Team), workflow);
                break;
            case NotifyAction notify:
                effects.Notify(new Notification(ticket, notify.To, notify.Subject, notify.Body), workflow);
                break;
            case SetStatusAction status:
                effects.Change(new SetStatus(ticket, status.Status), workflow);
                break;
            case AddTagAction tag:
                effects.Change(new AddTag(ticket, tag.Tag), workflow);
                break;
            case RemoveTagAction tag:
                effects.Change(new RemoveTag(ticket, tag.Tag), workflow);
                break;
            case AddNoteAction note:
                effects.Change(new AddNote(ticket, note.Text), workflow);
                break;
            default:
                throw new InvalidOperationException($"The action {planned.Action.GetType().Name} has no effect. Every action needs a case here.");
        }
    }
}
