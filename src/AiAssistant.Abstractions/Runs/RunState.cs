namespace AiAssistant.Runs;

/// <summary>How far a run has come. It can be driven on from each of these.</summary>
public enum RunState
{
    /// <summary>The event is durably accepted.</summary>
    Accepted,

    /// <summary>The snapshot is taken and the workflows have decided.</summary>
    Decided,

    /// <summary>Every effect is planned with its full content; some may be done.</summary>
    Planned,

    /// <summary>Nothing is left to do.</summary>
    Completed,

    /// <summary>Given up after the limit of attempts: listed for people, resumable.</summary>
    DeadLetter,
}
