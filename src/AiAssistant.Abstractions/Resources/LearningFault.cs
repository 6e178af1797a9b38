namespace AiAssistant.Resources;

/// <summary>What support needs to know of an attempt that went wrong, beside the finding that the seller reads. Holds no contents and no secrets.</summary>
/// <param name="At">When it went wrong.</param>
/// <param name="Attempt">Which attempt it was since the work was asked for, from 1; 0 when none had begun.</param>
/// <param name="Code">The finding's code: why.</param>
/// <param name="Error">The kind of exception, such as <c>HttpRequestException</c>; null when none was thrown (a time limit, a cancellation).</param>
/// <param name="Operation">What was being done (<see cref="AiAssistantException.Operation"/>); null when nobody said.</param>
/// <param name="Provider">The party that failed (<see cref="AiAssistantException.Provider"/>); null when nobody said.</param>
/// <param name="TraceId">The shop's own mark of the failed call, to quote to its support; null when it gave none.</param>
public sealed record LearningFault(
    DateTimeOffset At, int Attempt, string Code, string? Error = null, string? Operation = null, string? Provider = null, string? TraceId = null);
