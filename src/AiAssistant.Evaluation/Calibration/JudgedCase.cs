using AiAssistant.Answering.Gating;

namespace AiAssistant.Evaluation.Calibration;

/// <summary>What a gate that did not learn from a case's group makes of it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Probability">That of the best entry.</param>
/// <param name="IsRight">Whether the best entry answers.</param>
/// <param name="IsAnswerable">Whether any entry answers.</param>
internal sealed record JudgedCase(GateCase Case, double Probability, bool IsRight, bool IsAnswerable)
{
    /// <summary>The kind of set.</summary>
    public CaseKind Kind => Case.Kind;

    /// <summary>What it is with the retriever's scores, and with them alone; null where nothing was searched.</summary>
    public ScoredCase? ByScores { get; init; }

    /// <summary>The features of the best entry; null without any.</summary>
    public EntryFeatures? Best { get; init; }

    /// <summary>Those of the entry that is right, where it is not the best.</summary>
    public EntryFeatures? Missed { get; init; }
}
