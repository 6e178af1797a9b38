using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>A passage found, with the resource it comes from.</summary>
/// <param name="Source">The resource.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Rank">Its best place in any of the searches, from 1.</param>
internal sealed record Candidate(Source Source, Passage Passage, int Rank)
{
    /// <summary>What the retriever said of it; null where it was looked up, not searched for.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The passage as the gate reads it.</summary>
    public PassageReading Reading { get; } = PassageReading.Of(Passage);

    /// <summary>Whether nothing of the passage was cut away after it was read.</summary>
    public bool IsWhole => RecentReadings.IsSame(Reading.Passage, Passage);

    /// <summary>What the passage comes from: one question of one knowledge base, one offer of one resource.</summary>
    public (Source Source, string Name) Origin => (Source, Passage.Source);
}
