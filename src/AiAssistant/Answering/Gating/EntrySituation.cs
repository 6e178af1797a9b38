namespace AiAssistant.Answering.Gating;

/// <summary>What a question is compared with: each has weights of its own, since the same likeness means more or less.</summary>
internal enum EntrySituation
{
    /// <summary>An answer to one of the predefined questions, whose meaning is known.</summary>
    Predefined,

    /// <summary>One stored question with its answer.</summary>
    Question,

    /// <summary>Many stored wordings, several of each answer.</summary>
    Wordings,

    /// <summary>A text without a stored question.</summary>
    Text,
}
