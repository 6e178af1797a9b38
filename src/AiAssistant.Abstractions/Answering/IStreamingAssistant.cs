namespace AiAssistant.Answering;

/// <summary>Optional capability of an <see cref="IAssistant"/>: tells how an answer comes about while it does. The built-in assistant has it.</summary>
/// <remarks>
/// Thread-safety and tenants as <see cref="IAssistant"/>. For a screen that shows progress: workflows never stream to a desk. Hosts call the extension
/// <c>StreamAsync</c>, which works with every assistant.
/// </remarks>
public interface IStreamingAssistant : IAssistant
{
    /// <summary>Tries to answer, and tells what it does. The same answer as <see cref="IAssistant.AnswerAsync"/>.</summary>
    /// <param name="scope">What may be looked at.</param>
    /// <param name="cancellationToken">Cancels the attempt; so does leaving the enumeration.</param>
    /// <returns>The updates in the order that <see cref="AnswerUpdate"/> promises; the last is always an <see cref="OutcomeUpdate"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The attempt was cancelled by <paramref name="cancellationToken"/>.</exception>
    IAsyncEnumerable<AnswerUpdate> StreamAsync(AssistantScope scope, CancellationToken cancellationToken = default);
}
