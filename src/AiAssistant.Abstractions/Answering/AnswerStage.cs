namespace AiAssistant.Answering;

/// <summary>The stages of answering, in order.</summary>
public enum AnswerStage
{
    /// <summary>Reads the message: language, questions, a wish for a person.</summary>
    Understand,

    /// <summary>Finds passages in the selected resources.</summary>
    Retrieve,

    /// <summary>Looks up prices and stock as they are now.</summary>
    Refresh,

    /// <summary>Decides whether the evidence answers the question, before any text is written.</summary>
    Gate,

    /// <summary>Writes a draft.</summary>
    Write,

    /// <summary>Checks every statement of the draft against the evidence.</summary>
    Verify,
}
