namespace AiAssistant.Evaluation.Candidates;

/// <summary>One line of the details.</summary>
internal sealed record CandidateDetail(
    string Qid, string Question, bool HasAnswer, bool Right, bool Answered, double Score, string? Top, IReadOnlyList<string> Answers)
{
    public static CandidateDetail Of(CandidateResult result) => new(
        result.Question.Id,
        result.Question.Text,
        result.HasAnswer,
        result.IsRight,
        result.IsAnswered,
        Math.Round(result.Score, 6),
        result.Top?.Text,
        [.. result.Question.Candidates.Where(candidate => candidate.Label >= result.Answering).Select(static candidate => candidate.Text)]);
}
