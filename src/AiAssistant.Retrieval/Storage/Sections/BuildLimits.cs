namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>What building an index may use.</summary>
/// <param name="MemoryBytes">About how much memory; what is more goes to runs on disk.</param>
/// <param name="RunDirectory">Where runs are written; null: there is no disk, memory grows.</param>
internal sealed record BuildLimits(long MemoryBytes, string? RunDirectory)
{
    /// <summary>For indexes in memory.</summary>
    public static BuildLimits None { get; } = new(long.MaxValue, null);
}
