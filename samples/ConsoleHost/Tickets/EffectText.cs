using AiAssistant.Runs;
using AiAssistant.Tickets;

namespace ConsoleHost.Tickets;

/// <summary>An effect in a word or two, such as <c>assign:team:customer-care</c>; what was not done says so.</summary>
internal static class EffectText
{
    public static string Of(Effect effect)
    {
        var what = effect switch
        {
            ChangeEffect { Change: SendMessage, Role: var role } => $"send:{role}",
            ChangeEffect { Change: SetStatus status } => $"status:{status.Status}",
            ChangeEffect { Change: Assign { Agent: { } agent } } => $"assign:agent:{agent}",
            ChangeEffect { Change: Assign assign } => $"assign:team:{assign.Team}",
            ChangeEffect { Change: AddTag tag } => $"tag:add:{tag.Tag}",
            ChangeEffect { Change: RemoveTag tag } => $"tag:remove:{tag.Tag}",
            ChangeEffect { Change: AddNote } => "note",
            NotifyEffect notify => $"notify:{string.Join(',', notify.Notification.Recipients)}",
            _ => effect.GetType().Name,
        };
        return effect.State == EffectState.Done ? what : $"{what} ({effect.State}{(effect.Reason is null ? "" : $": {effect.Reason}")})";
    }
}
