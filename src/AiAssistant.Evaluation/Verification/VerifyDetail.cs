namespace AiAssistant.Evaluation.Verification;

/// <summary>One line of the details.</summary>
internal sealed record VerifyDetail(string Id, bool Faithful, string? Fault, bool Rejected, IReadOnlyList<string> Faults, string Answer)
{
    public static VerifyDetail Of(VerifiedAnswer result) =>
        new(result.Answer.Id, result.Answer.IsFaithful, result.Answer.Fault, result.IsRejected, result.Faults, result.Answer.Text);
}
