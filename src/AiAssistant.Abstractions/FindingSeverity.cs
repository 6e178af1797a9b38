namespace AiAssistant;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>It blocks what was asked for.</summary>
    Error,

    /// <summary>What was asked for was done, yet the seller should look.</summary>
    Warning,
}
