namespace AiAssistant;

/// <summary>Whether a write with an expected revision took place.</summary>
public enum WriteStatus
{
    /// <summary>It is stored, as durably as the store promises.</summary>
    Written,

    /// <summary>Another revision than the expected one is stored; nothing was changed. Read again and decide again.</summary>
    Conflict,

    /// <summary>Another row of the tenant bears the name already; nothing was changed.</summary>
    NameTaken,
}
