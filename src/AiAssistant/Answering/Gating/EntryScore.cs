using AiAssistant.Answering.Retrieving;

namespace AiAssistant.Answering.Gating;

/// <summary>How probably an entry answers a question.</summary>
/// <param name="Candidate">The entry.</param>
/// <param name="Probability">The probability.</param>
/// <param name="Topics">The question's topics that it answers.</param>
/// <param name="Features">What the probability was told from.</param>
internal sealed record EntryScore(Candidate Candidate, double Probability, IReadOnlySet<string> Topics, EntryFeatures Features);
