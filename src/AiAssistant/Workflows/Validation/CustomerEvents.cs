namespace AiAssistant.Workflows.Validation;

/// <summary>The events that begin a chain because a customer wrote.</summary>
[Flags]
internal enum CustomerEvents
{
    None = 0,
    NewTicket = 1,
    FirstMessage = 2,
    LaterMessage = 4,
}
