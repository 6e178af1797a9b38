namespace AiAssistant.Retrieval;

/// <summary>A passage with its vector.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Vector">Its vector; empty when the version has no vectors.</param>
public readonly record struct EmbeddedPassage(Passage Passage, ReadOnlyMemory<float> Vector);
