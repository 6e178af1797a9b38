namespace AiAssistant.Runs;

/// <summary>How runs are carried out. Not thread-safe while being changed; read once at start.</summary>
public sealed class RunOptions
{
    /// <summary>How long after its event was accepted a run may still try to answer; past it the fallback is sent.</summary>
    /// <value>The default is 2 minutes; from 1 second to 1 day.</value>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one attempt to answer may take, at most; what is longer, or goes on past <see cref="Deadline"/>, ends with the fallback.</summary>
    /// <value>The default is 60 seconds; from 1 second to 1 hour.</value>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call of the desk or of the notifier may take; what is longer is tried again later.</summary>
    /// <value>The default is 20 seconds; from 100 milliseconds to 10 minutes.</value>
    public TimeSpan DeskTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a worker may be silent before another takes its ticket over.</summary>
    /// <value>
    /// The default is 90 seconds, so that after a crash there is time left to answer; from 1 second to 1 day, and longer than a step can take:
    /// <see cref="DeskTimeout"/> and the longer of <see cref="AnswerTimeout"/> and <see cref="DeskTimeout"/>.
    /// </value>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a run is tried again, counted from its event, before it becomes a dead letter.</summary>
    /// <value>The default is 24 hours; from 1 minute to 30 days.</value>
    public TimeSpan DeadLetterAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often a run is decided again because its ticket had changed, before the fallback is sent.</summary>
    /// <value>The default is 3; from 0 to 100.</value>
    public int MaxConflicts { get; set; } = 3;

    /// <summary>How many events in a row the library may raise itself, each caused by the one before.</summary>
    /// <value>The default is 4; from 1 to 32.</value>
    public int MaxChainDepth { get; set; } = 4;

    /// <summary>How many tickets are worked on at once in this process.</summary>
    /// <value>The default is 4; from 1 to 1,024.</value>
    public int MaxConcurrentTickets { get; set; } = 4;
}
