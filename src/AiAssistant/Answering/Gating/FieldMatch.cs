using AiAssistant.Answering.Retrieving;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Gating;

/// <summary>How a field of an offer meets a question.</summary>
/// <param name="Candidate">The passage that holds the field.</param>
/// <param name="Field">The field.</param>
/// <param name="Probability">How probably it answers.</param>
/// <param name="Answers">Whether it does answer rather than only come near.</param>
internal sealed record FieldMatch(Candidate Candidate, PassageField Field, double Probability, bool Answers);
