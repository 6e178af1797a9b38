namespace AiAssistant.Runs;

/// <summary>How a customer's message that was taken on ended: exactly one of these.</summary>
public enum RunEnd
{
    /// <summary>A reply was sent: an answer, a question, the agent message or the fallback.</summary>
    Replied,

    /// <summary>Another message's run answers it too: <see cref="Run.CoveredBy"/>.</summary>
    CoveredBy,

    /// <summary>A person answered or has taken over; a note was left.</summary>
    LeftToAgent,

    /// <summary>No further text may be sent (rate limit, or a fault after the fallback went out): "assistant failed" fired, a person has to answer.</summary>
    HandedOver,
}
