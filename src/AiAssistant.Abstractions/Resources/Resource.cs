using System.Text.Json.Serialization;

namespace AiAssistant.Resources;

/// <summary>
/// What a seller feeds the assistant with, as it is stored. Immutable: a change is a new record, written with the old one's revision.
/// </summary>
/// <remarks>A resource in <see cref="ResourceStatus.Processing"/>, or deleted and not yet swept, <em>is</em> the queue of learning.</remarks>
public sealed record Resource
{
    /// <summary>The identity.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The name, trimmed; unique in the tenant without regard to case while the resource is not deleted.</summary>
    public required string Name { get; init; }

    /// <summary>What it is fed with.</summary>
    public required ResourceContent Content { get; init; }

    /// <summary>The status of the latest attempt to learn.</summary>
    public ResourceStatus Status { get; init; }

    /// <summary>Why the latest attempt is being or was made.</summary>
    public LearningCause Cause { get; init; }

    /// <summary>Why the latest attempt failed; null unless <see cref="Status"/> is <see cref="ResourceStatus.Failed"/>.</summary>
    public Finding? Failure { get; init; }

    /// <summary>
    /// What support needs to know of the latest attempt that went wrong: set when the resource failed, or waits to be tried again after a fault that may pass;
    /// null once it is asked for anew or learned.
    /// </summary>
    public LearningFault? Fault { get; init; }

    /// <summary>What the seller should look at though the attempt succeeded, or waits to be tried again; default empty.</summary>
    public IReadOnlyList<Finding> Warnings { get; init; } = [];

    /// <summary>How far the current attempt has come; null when none is under way.</summary>
    public LearningProgress? Progress { get; init; }

    /// <summary>What the latest successful learning found; null before it.</summary>
    public LearningReport? Report { get; init; }

    /// <summary>The version that answers now; null before the first success. Its change is the only commit point of learning.</summary>
    public PublishedVersion? Published { get; init; }

    /// <summary>Who works on it.</summary>
    public Lease Lease { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the latest successful refresh ended; null when there was none.</summary>
    public DateTimeOffset? RefreshedAt { get; init; }

    /// <summary>When it was deleted; a deleted resource is a tombstone until its versions are removed, and its name is free.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The revision under which it is stored, given by the store: 0 before the first write, then growing.</summary>
    public long Revision { get; init; }

    /// <summary>Whether workflows may select it and the assistant may answer from it: it has a published version and is not deleted.</summary>
    [JsonIgnore]
    public bool IsUsable => Published is not null && DeletedAt is null;

    /// <summary>The category.</summary>
    [JsonIgnore]
    public ResourceKind Kind => Content.Kind;
}
