namespace AiAssistant.Runs;

/// <summary>What role a message to the customer plays.</summary>
public enum ReplyRole
{
    /// <summary>The assistant's answer or clarifying question.</summary>
    Answer,

    /// <summary>The message for when the assistant could not answer.</summary>
    Fallback,

    /// <summary>The message for when the customer asks for a person.</summary>
    AgentMessage,

    /// <summary>A fixed message of a workflow.</summary>
    Fixed,
}
