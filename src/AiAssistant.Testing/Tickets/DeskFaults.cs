using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <summary>The faults that wait for their change. Guarded by the desk's lock.</summary>
internal sealed class DeskFaults
{
    private readonly List<DeskFault> _waiting = [];

    public void Add(DeskFault fault, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        for (var i = 0; i < times; i++)
        {
            _waiting.Add(fault);
        }
    }

    public DeskFault? Take(TicketChange change)
    {
        var index = _waiting.FindIndex(fault => fault.When is null || fault.When(change));
        if (index < 0)
        {
            return null;
        }

        var fault = _waiting[index];
        _waiting.RemoveAt(index);
        return fault;
    }
}
