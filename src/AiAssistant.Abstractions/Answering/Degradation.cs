using System.Text.Json.Serialization;

namespace AiAssistant.Answering;

/// <summary>Something that made the answer plainer than it could have been. Later versions may add some.</summary>
/// <param name="Code">The stable name.</param>
[JsonConverter(typeof(DegradationJsonConverter))]
public readonly record struct Degradation(string Code)
{
    /// <summary>The chat model could not be used (unreachable, too slow, or its drafts were not supported): the answer is extractive.</summary>
    public static Degradation ModelUnavailable { get; } = new(nameof(ModelUnavailable));

    /// <summary>The token or call budget is spent: the answer is extractive.</summary>
    public static Degradation BudgetSpent { get; } = new(nameof(BudgetSpent));

    /// <summary>A price or stock could not be looked up now: the stored one was used, with its age.</summary>
    public static Degradation LiveLookupFailed { get; } = new(nameof(LiveLookupFailed));

    /// <summary>Some of the selected resources could not be searched.</summary>
    public static Degradation PartialRetrieval { get; } = new(nameof(PartialRetrieval));

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
