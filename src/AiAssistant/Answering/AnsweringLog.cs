using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering;

/// <summary>What answering logs: never what customers or sellers wrote, unless the host allows it. Event ids 1200 to 1299.</summary>
internal static partial class AnsweringLog
{
    [LoggerMessage(1200, LogLevel.Debug, "Answering ended with {Kind} ({Reason}), {Parts} parts.")]
    public static partial void Ended(ILogger logger, OutcomeKind kind, string? reason, int parts);

    [LoggerMessage(1201, LogLevel.Error, "Answering failed in {Stage} with {Exception}; the customer gets the fallback.")]
    public static partial void Failed(ILogger logger, AnswerStage stage, string exception);

    [LoggerMessage(1202, LogLevel.Warning, "The search failed with {Exception}; the customer gets the fallback.")]
    public static partial void RetrievalFailed(ILogger logger, string exception);

    [LoggerMessage(1203, LogLevel.Warning, "The chat model gave no usable draft ({Reason}); the answer is extractive.")]
    public static partial void ModelFailed(ILogger logger, string reason);

    [LoggerMessage(1204, LogLevel.Warning, "What the chat model was asked could not be counted ({Exception}); the budget may be off by one call.")]
    public static partial void UsageNotCounted(ILogger logger, string exception);

    [LoggerMessage(1205, LogLevel.Warning, "There are no paraphrases ({Reason}); the passage is learned without.")]
    public static partial void NoParaphrases(ILogger logger, string reason);

    [LoggerMessage(1206, LogLevel.Warning, "The learning cache failed with {Exception}; what it has is asked for again (logged once a learning).")]
    public static partial void ParaphrasesNotCached(ILogger logger, string exception);

    [LoggerMessage(1230, LogLevel.Warning, "The answer check {Check} failed with {Exception}; the answer is held back.")]
    public static partial void CheckFailed(ILogger logger, string check, string exception);

    [LoggerMessage(1299, LogLevel.Trace, "Asked \"{Question}\", {Kind}: \"{Answer}\".")]
    public static partial void Contents(ILogger logger, string question, OutcomeKind kind, string? answer);
}
