namespace AiAssistant.Runs;

/// <summary>How far an effect has come.</summary>
public enum EffectState
{
    /// <summary>To be applied.</summary>
    Planned,

    /// <summary>Begun; whether it took place is not known.</summary>
    Attempted,

    /// <summary>Applied.</summary>
    Done,

    /// <summary>The desk will never take it.</summary>
    Rejected,

    /// <summary>Not applied on purpose, because the ticket had changed.</summary>
    Dropped,
}
