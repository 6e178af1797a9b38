namespace AiAssistant.Answering;

/// <summary>How an attempt to answer ended.</summary>
public enum OutcomeKind
{
    /// <summary>At least one question is answered with evidence; look at the parts for those that are not.</summary>
    Answered,

    /// <summary>One clarifying question is put to the customer.</summary>
    Asked,

    /// <summary>Nothing could be answered; the reason says why.</summary>
    Unanswered,

    /// <summary>The customer wishes to be answered by a person.</summary>
    AgentRequested,
}
