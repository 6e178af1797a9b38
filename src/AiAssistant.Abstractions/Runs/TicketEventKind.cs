namespace AiAssistant.Runs;

/// <summary>What happened to a ticket.</summary>
public enum TicketEventKind
{
    /// <summary>A customer wrote and a ticket was created; the message is the ticket's first.</summary>
    NewTicket,

    /// <summary>The customer wrote a further message.</summary>
    NewMessage,

    /// <summary>The customer chose to contact an agent. Raised by the host for a press of the button, by the library for a wish said in words.</summary>
    AgentRequested,

    /// <summary>The assistant could not help, in whole or in part. Raised by the library alone.</summary>
    AssistantFailed,

    /// <summary>
    /// The assistant replied, yet plainer than it could have: the model's budget was spent, a price could not be looked up. Raised by the library alone.
    /// </summary>
    AssistantDegraded,
}
