using Microsoft.Extensions.Logging;

namespace AiAssistant.Runs;

/// <summary>What runs log: ids, states and kinds of faults, never contents. Event ids 1400–1499.</summary>
internal static partial class RunsLog
{
    [LoggerMessage(1400, LogLevel.Information, "Run {Run} ended: {State}, {End}.")]
    public static partial void RunEnded(ILogger logger, string run, RunState state, RunEnd? end);

    [LoggerMessage(1401, LogLevel.Warning, "Run {Run} failed in the state {State}, attempt {Attempt}: {Fault}. It is tried again until the dead-letter limit.")]
    public static partial void StepFailed(ILogger logger, string run, RunState state, int attempt, string fault);

    [LoggerMessage(1402, LogLevel.Warning, "Run {Run} is advanced by another worker by now; this one stops.")]
    public static partial void LeaseLost(ILogger logger, string run);

    [LoggerMessage(1403, LogLevel.Warning, "A ticket's lease could not be given back: {Exception}. It ends by itself.")]
    public static partial void ReleaseFailed(ILogger logger, string exception);

    [LoggerMessage(1404, LogLevel.Error, "A ticket could not be driven: {Exception}. The sweep comes back to it.")]
    public static partial void DriveFailed(ILogger logger, string exception);

    [LoggerMessage(1405, LogLevel.Error, "The journal could not be swept: {Exception}. The next sweep tries again.")]
    public static partial void SweepFailed(ILogger logger, string exception);

    [LoggerMessage(1406, LogLevel.Error, "Run {Run}: the attempt to answer threw {Exception}; the fallback is sent.")]
    public static partial void AnswerFailed(ILogger logger, string run, string exception);

    [LoggerMessage(1408, LogLevel.Warning, "Run {Run}: an unanswered question could not be logged ({Exception}); the report of what to teach lacks it.")]
    public static partial void QuestionNotLogged(ILogger logger, string run, string exception);

    [LoggerMessage(1407, LogLevel.Warning, "Run {Run}: the customer's message could not be taken apart ({Exception}); the workflows see it as it came.")]
    public static partial void TextNotExtracted(ILogger logger, string run, string exception);
}
