namespace AiAssistant.Evaluation.Calibration;

/// <summary>The kinds of sets to learn from.</summary>
internal enum CaseKind
{
    /// <summary>Messages to shops.</summary>
    Shop,

    /// <summary>Utterances, each with many stored wordings of its answer.</summary>
    Routing,

    /// <summary>Questions on a passage without a stored question.</summary>
    Support,
}
