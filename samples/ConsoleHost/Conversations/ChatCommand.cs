namespace ConsoleHost.Conversations;

/// <summary>What can be done in a chat besides writing.</summary>
internal enum ChatCommand
{
    Continue,
    Why,
    NewConversation,
    ToggleButtons,
    Leave,
}
