namespace ConsoleHost;

/// <summary>What the command line asked for.</summary>
internal sealed record ConsoleOptions(FileInfo? Offers, FileInfo? KnowledgeBase, FileInfo? Tickets, FileInfo? Workflows, FileInfo? Report, string? Language)
{
    /// <summary>Whether the demonstration shop is shown: nothing to learn was named.</summary>
    public bool IsDemonstration => Offers is null && KnowledgeBase is null;
}
