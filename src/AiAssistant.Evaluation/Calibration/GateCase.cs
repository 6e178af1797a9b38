using AiAssistant.Answering.Gating;
using AiAssistant.Retrieval;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>A question with the entries the gate looked at.</summary>
/// <param name="Kind">The kind of set that it is from.</param>
/// <param name="Set">The set that it is from; sets count alike, whatever their size.</param>
/// <param name="Group">What is left out together when the fit is tested: a shop, a set.</param>
/// <param name="Text">The question.</param>
/// <param name="Entries">The entries' features, and whether each answers the question.</param>
internal sealed record GateCase(CaseKind Kind, string Set, string Group, string Text, IReadOnlyList<(EntryFeatures Features, bool IsRight)> Entries)
{
    /// <summary>What the retriever said of each entry, null where it was looked up; empty where nothing was searched.</summary>
    public IReadOnlyList<Evidence?> Evidence { get; init; } = [];
}
