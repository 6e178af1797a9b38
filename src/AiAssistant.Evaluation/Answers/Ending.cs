namespace AiAssistant.Evaluation.Answers;

/// <summary>How a message ended, as the page counts it.</summary>
internal enum Ending
{
    /// <summary>Answered as expected.</summary>
    AnsweredRight,

    /// <summary>Answered otherwise, or though it should not have been.</summary>
    AnsweredWrong,

    /// <summary>Not answered.</summary>
    Refused,

    /// <summary>The customer was asked what is meant.</summary>
    Asked,

    /// <summary>Handed over to a person.</summary>
    Agent,
}
