namespace AiAssistant.Workflows;

/// <summary>What became of saving workflows or settings.</summary>
public enum SaveStatus
{
    /// <summary>Stored. There may be warnings.</summary>
    Saved,

    /// <summary>Not stored: at least one finding is an error.</summary>
    Refused,

    /// <summary>Not stored: another revision than the expected one stands. Read again and decide again.</summary>
    Conflict,
}
