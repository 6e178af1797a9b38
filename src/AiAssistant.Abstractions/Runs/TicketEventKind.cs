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
}
