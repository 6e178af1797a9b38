namespace AiAssistant.Evaluation.Answers;

/// <summary>What should become of a message.</summary>
internal enum Expectation
{
    /// <summary>There is an answer.</summary>
    Answer,

    /// <summary>There is none.</summary>
    Refusal,

    /// <summary>The customer wishes for a person.</summary>
    Agent,
}
