namespace AiAssistant.Retrieval.Lexical;

/// <summary>A term of a text that was read.</summary>
/// <param name="Hash">The hash by which it is looked up.</param>
/// <param name="Weight">The weight of the part of the passage where it stands.</param>
/// <param name="Start">Where its bytes begin.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct AnalyzedTerm(ulong Hash, double Weight, int Start, int Length);
