namespace AiAssistant.Workflows;

/// <summary>Which of a customer's messages in a ticket.</summary>
public enum MessageOccurrence
{
    /// <summary>Every one.</summary>
    Every,

    /// <summary>The ticket's first one only.</summary>
    First,
}
