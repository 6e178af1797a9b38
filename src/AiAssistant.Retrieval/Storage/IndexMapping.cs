namespace AiAssistant.Retrieval;

/// <summary>How an index file is read.</summary>
public enum IndexMapping
{
    /// <summary>
    /// Through a memory map: opening is quick, and only what is searched is in memory. For file systems that nobody else writes to: where another program cuts
    /// a file short that is mapped, the process ends.
    /// </summary>
    Map,

    /// <summary>Copied into memory when it is opened: slower to open, the whole file in memory, and nothing that happens to the file later matters.</summary>
    Copy,
}
