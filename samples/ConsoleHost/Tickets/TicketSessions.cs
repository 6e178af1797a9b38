using AiAssistant.Runs;
using AiAssistant.Tickets;
using ConsoleHost.Desk;

namespace ConsoleHost.Tickets;

/// <summary>Opens tickets.</summary>
internal sealed class TicketSessions(ConsoleDesk desk, TicketEvents events, RunLog log, TimeProvider time)
{
    /// <summary>Opens a ticket under an id that no other has, from the parts of the template.</summary>
    public TicketSession Open(string id, Ticket template) => new(id, template, desk, events, log, time);
}
