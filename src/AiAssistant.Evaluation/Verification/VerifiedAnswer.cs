namespace AiAssistant.Evaluation.Verification;

/// <summary>What the verification said of an answer.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Faults">The codes of its faults; empty when it may be sent.</param>
/// <param name="Elapsed">How long that took.</param>
internal sealed record VerifiedAnswer(JudgedAnswer Answer, IReadOnlyList<string> Faults, TimeSpan Elapsed)
{
    /// <summary>Whether it would have been held back.</summary>
    public bool IsRejected => Faults.Count > 0;
}
