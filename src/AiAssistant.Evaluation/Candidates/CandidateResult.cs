namespace AiAssistant.Evaluation.Candidates;

/// <summary>A question with what the gate held best.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answering">From which label on a candidate answers: the highest of the file.</param>
/// <param name="Top">The top candidate; null when nothing came near.</param>
/// <param name="Score">How sure the gate is that it answers.</param>
/// <param name="IsAnswered">Whether that is enough for the gate.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record CandidateResult(CandidateQuestion Question, double Answering, CandidateText? Top, double Score, bool IsAnswered, TimeSpan Elapsed)
{
    /// <summary>Whether any candidate answers.</summary>
    public bool HasAnswer => Question.Candidates.Any(candidate => candidate.Label >= Answering);

    /// <summary>Whether the top candidate answers.</summary>
    public bool IsRight => Top?.Label >= Answering;
}
