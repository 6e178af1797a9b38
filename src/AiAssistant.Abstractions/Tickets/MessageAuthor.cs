namespace AiAssistant.Tickets;

/// <summary>Who wrote a message.</summary>
public enum MessageAuthor
{
    /// <summary>The shop's customer.</summary>
    Customer,

    /// <summary>A person of the shop.</summary>
    Agent,

    /// <summary>This library.</summary>
    Assistant,

    /// <summary>The desk or the platform itself (an automatic notice).</summary>
    System,
}
