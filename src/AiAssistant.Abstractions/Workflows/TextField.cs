namespace AiAssistant.Workflows;

/// <summary>The texts that a condition can look at.</summary>
public enum TextField
{
    /// <summary>The ticket's subject.</summary>
    Subject,

    /// <summary>The text of the customer's new message, without quoted history and markup.</summary>
    MessageText,

    /// <summary>The customer's name.</summary>
    CustomerName,

    /// <summary>The customer's e-mail address.</summary>
    CustomerEmail,
}
