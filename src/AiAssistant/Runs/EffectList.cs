using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Collects a run's effects and gives each its key.</summary>
internal sealed class EffectList(Run run)
{
    private readonly List<Effect> _effects = [];

    public IReadOnlyList<Effect> Effects => _effects;

    public void Change(TicketChange change, string? workflow, ReplyRole? role = null) =>
        _effects.Add(new ChangeEffect(NextKey(), workflow, change) { Role = role });

    public void Notify(Notification notification, string? workflow) => _effects.Add(new NotifyEffect(NextKey(), workflow, notification));

    public void Raise(TicketEvent ticketEvent, string? workflow, string? droppedBecause) =>
        _effects.Add(new RaiseEffect(NextKey(), workflow, ticketEvent)
        {
            State = droppedBecause is null ? EffectState.Planned : EffectState.Dropped,
            Reason = droppedBecause,
        });

    public void Dropped(TicketChange change, string? workflow, ReplyRole? role, string reason) =>
        _effects.Add(new ChangeEffect(NextKey(), workflow, change) { Role = role, State = EffectState.Dropped, Reason = reason });

    private string NextKey() => RunIds.EffectKey(run, _effects.Count);
}
