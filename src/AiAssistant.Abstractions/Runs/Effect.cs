using System.Text.Json.Serialization;

namespace AiAssistant.Runs;

/// <summary>One thing that a run does, journaled with its full content before it is done.</summary>
/// <param name="Key">The idempotency key: constant over all attempts.</param>
/// <param name="Workflow">The id of the workflow that asked for it; null when the library itself did.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ChangeEffect), "change")]
[JsonDerivedType(typeof(NotifyEffect), "notify")]
[JsonDerivedType(typeof(RaiseEffect), "raise")]
public abstract record Effect(string Key, string? Workflow)
{
    /// <summary>How far it has come; default planned.</summary>
    public EffectState State { get; init; }

    /// <summary>Why it was rejected or dropped; null otherwise.</summary>
    public string? Reason { get; init; }
}
