using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Tests.Fusion;

internal static class TopCandidatesExtensions
{
    /// <summary>The version and ordinal of each passage kept, in no order.</summary>
    public static (int Version, int Ordinal)[] Kept(this TopCandidates top) => [.. top.Items.ToArray().Select(item => (item.Version, item.Ordinal))];
}
