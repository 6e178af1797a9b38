namespace AiAssistant.Answering;

/// <summary>Answers customers from the selected resources, with evidence or not at all.</summary>
/// <remarks>
/// Thread-safety: may be called at once from any thread. Tenants: see <see cref="AssistantScope"/>. Nothing is sent: the caller decides what becomes of the outcome.
/// </remarks>
public interface IAssistant
{
    /// <summary>Tries to answer. What can be an outcome is one: a failed search or model gives <see cref="OutcomeKind.Unanswered"/> with the reason, never an exception.</summary>
    /// <param name="scope">What may be looked at.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The attempt was cancelled by <paramref name="cancellationToken"/>.</exception>
    Task<Outcome> AnswerAsync(AssistantScope scope, CancellationToken cancellationToken = default);
}
