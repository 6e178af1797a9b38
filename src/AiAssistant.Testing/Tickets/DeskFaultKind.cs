namespace AiAssistant.Testing;

/// <summary>What goes wrong.</summary>
internal enum DeskFaultKind
{
    /// <summary>An exception; nothing is applied.</summary>
    Fail,

    /// <summary>The change is applied, then an exception comes instead of the confirmation.</summary>
    LoseConfirmation,

    /// <summary>The desk says that it will never take the change.</summary>
    Reject,

    /// <summary>The desk says that the ticket is another one by now.</summary>
    Conflict,

    /// <summary>No reply until cancelled.</summary>
    Hang,

    /// <summary>Something else happens to the desk first; then the change is handled as ever.</summary>
    Interleave,
}
