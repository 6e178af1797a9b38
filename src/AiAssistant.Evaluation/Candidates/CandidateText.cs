namespace AiAssistant.Evaluation.Candidates;

/// <summary>A text that may answer a question.</summary>
/// <param name="Text">An attribute such as <c>size:  { value:"3" }</c>, or a sentence.</param>
/// <param name="IsAttribute">Whether it is an attribute.</param>
/// <param name="Label">How well it answers.</param>
internal sealed record CandidateText(string Text, bool IsAttribute, double Label);
