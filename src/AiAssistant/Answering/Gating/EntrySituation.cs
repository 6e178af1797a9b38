namespace AiAssistant.Answering.Gating;

/// <summary>What a question is compared with: each has weights of its own, since the same likeness means more or less.</summary>
internal enum EntrySituation
{
    /// <summary>One stored question with its answer.</summary>
    Question,

    /// <summary>Many stored wordings, several of each answer.</summary>
    Wordings,

    /// <summary>A text without a stored question.</summary>
    Text,
}
