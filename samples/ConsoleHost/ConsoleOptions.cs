namespace ConsoleHost;

/// <summary>What the command line asked for.</summary>
internal sealed record ConsoleOptions
{
    /// <summary>A feed's path or address.</summary>
    public string? Offers { get; init; }

    public FileInfo? KnowledgeBase { get; init; }

    public FileInfo? Tickets { get; init; }

    public FileInfo? Workflows { get; init; }

    public FileInfo? Report { get; init; }

    public string? Language { get; init; }

    /// <summary>The ticket to explain.</summary>
    public string? Explain { get; init; }

    /// <summary>Whether customers in a terminal get the keyword in the text instead of a button.</summary>
    public bool NoButtons { get; init; }

    /// <summary>Whether the demonstration shop is shown: nothing to learn was named.</summary>
    public bool IsDemonstration => Offers is null && KnowledgeBase is null;
}
