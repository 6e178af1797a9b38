using System.Security.Cryptography;
using System.Text;

namespace AiAssistant.Runs;

/// <summary>Derives identities, so that the same event always gives the same run and the same effect the same key.</summary>
internal static class RunIds
{
    /// <summary>The run of an event.</summary>
    public static RunId For(TicketEvent ticketEvent)
    {
        var tenant = ticketEvent.Ticket.Tenant;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant.Value}\n{ticketEvent.Id}"));
        return new RunId(tenant, Convert.ToHexStringLower(hash.AsSpan(0, 16)));
    }

    /// <summary>The idempotency key of an effect. A run that is decided anew plans other contents, so the number of conflicts is a part of it.</summary>
    public static string EffectKey(Run run, int index) => $"{run.Id.Value}-{run.Conflicts}-{index}";

    /// <summary>The id of an event that a run raises. A run raises an event of a kind at most once, however often it is decided.</summary>
    public static string RaisedEventId(Run run, TicketEventKind kind) => $"{run.Id.Value}:{kind}";
}
