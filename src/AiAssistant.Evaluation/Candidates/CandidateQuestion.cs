namespace AiAssistant.Evaluation.Candidates;

/// <summary>A question on one offer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question.</param>
/// <param name="Title">The offer's title; empty when the file has none.</param>
/// <param name="Candidates">What the offer says.</param>
internal sealed record CandidateQuestion(string Id, string Text, string Title, IReadOnlyList<CandidateText> Candidates);
