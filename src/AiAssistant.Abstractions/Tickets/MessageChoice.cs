namespace AiAssistant.Tickets;

/// <summary>What a customer can choose under a message.</summary>
public enum MessageChoice
{
    /// <summary>To be answered by a person. A desk reports the press of its button as an <c>AgentRequested</c> event.</summary>
    ContactAgent,
}
