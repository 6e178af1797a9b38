namespace AiAssistant.Answering;

/// <summary>Optional capability of an <see cref="IAssistant"/>: searches the resources of a scope without answering. The built-in assistant has it.</summary>
/// <remarks>Thread-safety as <see cref="IAssistant"/>. Tenants: only the resources of the scope's tenant are searched.</remarks>
public interface IEvidenceSearch
{
    /// <summary>The most passages that one search gives.</summary>
    const int MaxPassages = 20;

    /// <summary>Finds passages for a text.</summary>
    /// <param name="scope">The tenant and the resources; its messages are not looked at.</param>
    /// <param name="text">What is looked for.</param>
    /// <param name="count">How many passages, from 1 to <see cref="MaxPassages"/>.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The passages, best first; empty when nothing fits, the text is longer than messages may be, or no resource is usable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> or <paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    /// <exception cref="AiAssistantException">The search could not be made.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled by <paramref name="cancellationToken"/>.</exception>
    Task<IReadOnlyList<EvidencePassage>> SearchAsync(AssistantScope scope, string text, int count, CancellationToken cancellationToken = default);
}
