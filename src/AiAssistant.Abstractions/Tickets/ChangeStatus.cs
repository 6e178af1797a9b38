namespace AiAssistant.Tickets;

/// <summary>What became of a change.</summary>
public enum ChangeStatus
{
    /// <summary>It is applied.</summary>
    Applied,

    /// <summary>It had been applied before, with the same key.</summary>
    AlreadyApplied,

    /// <summary>The ticket is not what the change was decided on; nothing was done. Read again and decide again.</summary>
    Conflict,

    /// <summary>The desk will never take this change.</summary>
    Rejected,
}
