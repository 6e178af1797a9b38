using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <content>What a test can make go wrong.</content>
public sealed partial class FakeTicketDesk
{
    private readonly DeskFaults _faults = new();
    private int _failingFinds;
    private int _hangingFinds;

    /// <summary>The next changes fail with an exception; nothing is applied.</summary>
    /// <param name="times">How many; at least one.</param>
    /// <param name="isTransient">Whether the desk says that it may pass.</param>
    /// <param name="when">Which changes; null means any.</param>
    public void FailNext(int times = 1, bool isTransient = true, Predicate<TicketChange>? when = null) =>
        Add(new DeskFault(DeskFaultKind.Fail, when) { IsTransient = isTransient }, times);

    /// <summary>The next changes are applied, and an exception comes instead of the confirmation.</summary>
    /// <param name="times">How many; at least one.</param>
    /// <param name="when">Which changes; null means any.</param>
    public void LoseNextConfirmation(int times = 1, Predicate<TicketChange>? when = null) =>
        Add(new DeskFault(DeskFaultKind.LoseConfirmation, when) { IsTransient = true }, times);

    /// <summary>The next changes are rejected.</summary>
    /// <param name="reason">What the desk says.</param>
    /// <param name="times">How many; at least one.</param>
    /// <param name="when">Which changes; null means any.</param>
    public void RejectNext(string reason = "rejected", int times = 1, Predicate<TicketChange>? when = null) =>
        Add(new DeskFault(DeskFaultKind.Reject, when) { Reason = reason }, times);

    /// <summary>The next changes meet a conflict, though nobody changed the ticket.</summary>
    /// <param name="times">How many; at least one.</param>
    /// <param name="when">Which changes; null means any.</param>
    public void ConflictNext(int times = 1, Predicate<TicketChange>? when = null) => Add(new DeskFault(DeskFaultKind.Conflict, when), times);

    /// <summary>The next changes get no reply until they are cancelled; nothing is applied.</summary>
    /// <param name="times">How many; at least one.</param>
    /// <param name="when">Which changes; null means any.</param>
    public void HangNext(int times = 1, Predicate<TicketChange>? when = null) => Add(new DeskFault(DeskFaultKind.Hang, when), times);

    /// <summary>Just before the next change something else happens: the customer writes once more, an agent replies.</summary>
    /// <param name="action">What happens; may use this desk.</param>
    /// <param name="when">Which change; null means any.</param>
    public void BeforeNext(Action<TicketChange> action, Predicate<TicketChange>? when = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        Add(new DeskFault(DeskFaultKind.Interleave, when) { Before = action }, 1);
    }

    /// <summary>The next look-ups fail with a transient exception.</summary>
    /// <param name="times">How many; at least one.</param>
    public void FailNextFind(int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
        {
            _failingFinds += times;
        }
    }

    /// <summary>The next look-ups get no reply until they are cancelled.</summary>
    /// <param name="times">How many; at least one.</param>
    public void HangNextFind(int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
        {
            _hangingFinds += times;
        }
    }

    private static AiAssistantException FaultOf(string operation, bool isTransient) =>
        new($"The fake desk fails this '{operation}', as it was told to.") { IsTransient = isTransient, Operation = operation, Provider = "desk" };

    private void Add(DeskFault fault, int times)
    {
        lock (_gate)
        {
            _faults.Add(fault, times);
        }
    }
}
