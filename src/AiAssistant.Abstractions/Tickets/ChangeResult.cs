namespace AiAssistant.Tickets;

/// <summary>What became of a change.</summary>
/// <param name="Status">Whether it was applied.</param>
/// <param name="Revision">The ticket's revision now; null when the desk has none or did not say.</param>
/// <param name="Reason">Why it was rejected, a short text or code for the journal; null otherwise.</param>
public sealed record ChangeResult(ChangeStatus Status, string? Revision = null, string? Reason = null)
{
    /// <summary>The change is applied.</summary>
    /// <param name="revision">The ticket's revision now.</param>
    public static ChangeResult Applied(string? revision = null) => new(ChangeStatus.Applied, revision);

    /// <summary>The change had been applied before.</summary>
    /// <param name="revision">The ticket's revision now.</param>
    public static ChangeResult AlreadyApplied(string? revision = null) => new(ChangeStatus.AlreadyApplied, revision);

    /// <summary>The ticket is another one by now.</summary>
    /// <param name="revision">The ticket's revision now.</param>
    public static ChangeResult Conflict(string? revision = null) => new(ChangeStatus.Conflict, revision);

    /// <summary>The desk will never take this change.</summary>
    /// <param name="reason">Why.</param>
    public static ChangeResult Rejected(string reason) => new(ChangeStatus.Rejected, null, reason);
}
