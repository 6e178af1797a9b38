using AiAssistant.Answering;

namespace AiAssistant.Runs;

/// <summary>Why the library itself raised an event.</summary>
/// <param name="Run">The run that raised it.</param>
/// <param name="Workflows">The ids of the workflows that fired along the chain so far; none of them fires again in it.</param>
/// <param name="Depth">How many events stand before this one in the chain; at least 1.</param>
public sealed record EventCause(RunId Run, IReadOnlyList<string> Workflows, int Depth)
{
    /// <summary>Why the assistant failed; null for other events.</summary>
    public UnansweredReason? Reason { get; init; }

    /// <summary>What made the assistant's answer plainer than it could have been; empty for other events.</summary>
    public IReadOnlyList<Degradation> Degradations
    {
        get;
        init => field = value ?? []; // Generated serializers set null when the property is left out.
    } = [];

    /// <summary>Whether a part of the message was answered.</summary>
    public bool IsPartial { get; init; }
}
