using AiAssistant.Resources;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Learning;

/// <summary>
/// What learning logs: identities, counts and codes, never contents. Exceptions of others may quote contents, so only their kind is logged; the messages of
/// <see cref="AiAssistantException"/> do not, by contract.
/// </summary>
internal static partial class LearningLog
{
    [LoggerMessage(1000, LogLevel.Information, "Learning {Tenant}/{Resource}, attempt {Attempt}, version {Version}.", EventName = "LearningBegan")]
    public static partial void Began(ILogger logger, string tenant, string resource, int attempt, long version);

    [LoggerMessage(1001, LogLevel.Information, "Learned {Tenant}/{Resource}: version {Version} with {Passages} passages is published.", EventName = "LearningCommitted")]
    public static partial void Committed(ILogger logger, string tenant, string resource, long version, int passages);

    public static void PutOff(ILogger logger, string tenant, string resource, LearningFault fault, string? message, DateTimeOffset nextTry) =>
        PutOff(logger, tenant, resource, fault.Attempt, fault.Code, nextTry, fault.Error, fault.Operation, fault.Provider, fault.TraceId, message);

    public static void Failed(ILogger logger, string tenant, string resource, LearningFault fault, string? message) =>
        Failed(logger, tenant, resource, fault.Attempt, fault.Code, fault.Error, fault.Operation, fault.Provider, fault.TraceId, message);

    [LoggerMessage(1004, LogLevel.Information, "Learning {Tenant}/{Resource} was given up: version {Version} is superseded.", EventName = "LearningSuperseded")]
    public static partial void Superseded(ILogger logger, string tenant, string resource, long version);

    [LoggerMessage(1005, LogLevel.Information, "Learning {Tenant}/{Resource} was interrupted because the process ends.", EventName = "LearningInterrupted")]
    public static partial void Interrupted(ILogger logger, string tenant, string resource);

    [LoggerMessage(1006, LogLevel.Warning, "The lease of {Tenant}/{Resource} could not be renewed ({Fault}); it is tried again.", EventName = "LeaseRenewalFailed")]
    public static partial void RenewalFailed(ILogger logger, string tenant, string resource, string fault);

    [LoggerMessage(1007, LogLevel.Error, "How learning {Tenant}/{Resource} ended could not be written ({Fault}); it is learned again once its lease is over.", EventName = "LearningEndNotWritten")]
    public static partial void EndNotWritten(ILogger logger, string tenant, string resource, string fault);

    [LoggerMessage(1008, LogLevel.Error, "The background work of learning met an error ({Fault}); it goes on.", EventName = "LearningWorkerFailed")]
    public static partial void WorkerFailed(ILogger logger, string fault);

    [LoggerMessage(1009, LogLevel.Debug, "Version {Version} of {Tenant}/{Resource} was removed.", EventName = "VersionRemoved")]
    public static partial void VersionRemoved(ILogger logger, string tenant, string resource, long version);

    [LoggerMessage(1010, LogLevel.Information, "{Tenant}/{Resource} was deleted with its versions.", EventName = "ResourceDeleted")]
    public static partial void Deleted(ILogger logger, string tenant, string resource);

    [LoggerMessage(1011, LogLevel.Warning, "{Tenant}/{Resource} could not be deleted yet ({Fault}); it is tried again.", EventName = "ResourceDeletionFailed")]
    public static partial void DeletionFailed(ILogger logger, string tenant, string resource, string fault);

    [LoggerMessage(1012, LogLevel.Error, "Learning {Tenant}/{Resource} does not heed its cancellation; it was left behind, and its place is free.", EventName = "LearningLeftBehind")]
    public static partial void LeftBehind(ILogger logger, string tenant, string resource);

    [LoggerMessage(1013, LogLevel.Error, "A download from {Provider} does not heed its cancellation; it was left behind.", EventName = "DownloadLeftBehind")]
    public static partial void DownloadLeftBehind(ILogger logger, string provider);

    [LoggerMessage(
        1002,
        LogLevel.Warning,
        "Learning {Tenant}/{Resource} failed in attempt {Attempt}: {Code}; the next attempt is at {NextTry}. Error {Error}, operation {Operation}, provider {Provider}, trace {TraceId}: {Message}",
        EventName = "LearningPutOff")]
    private static partial void PutOff(
        ILogger logger, string tenant, string resource, int attempt, string code, DateTimeOffset nextTry, string? error, string? operation, string? provider, string? traceId, string? message);

    [LoggerMessage(
        1003,
        LogLevel.Error,
        "Learning {Tenant}/{Resource} failed in attempt {Attempt}: {Code}. Error {Error}, operation {Operation}, provider {Provider}, trace {TraceId}: {Message}",
        EventName = "LearningFailed")]
    private static partial void Failed(
        ILogger logger, string tenant, string resource, int attempt, string code, string? error, string? operation, string? provider, string? traceId, string? message);
}
