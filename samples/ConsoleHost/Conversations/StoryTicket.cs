namespace ConsoleHost.Conversations;

/// <summary>One customer of the demonstration's story.</summary>
internal sealed record StoryTicket(string Language, string Account, string Customer, string Subject, IReadOnlyList<string> Messages);
