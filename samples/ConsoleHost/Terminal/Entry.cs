namespace ConsoleHost.Terminal;

/// <summary>A text that was written.</summary>
internal sealed record Entry(string Text, EntryEnd End);
