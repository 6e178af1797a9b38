namespace AiAssistant.Answering;

/// <summary>
/// A host's own rule on what may be said to customers. It may only veto: it is asked about every answered part of a reply once the library's own verification
/// has passed it, and what it vetoes becomes <see cref="UnansweredReason.Unsupported"/>. Checks run one after another in the order of registration, for drafts
/// of a model and for the seller's own words alike; the first veto decides.
/// </summary>
/// <remarks>
/// Called from many threads at once. One that throws, or takes longer than ten seconds, vetoes: the trace then names it instead of a code. It is not tied to a
/// tenant; the citations name the resource and its tenant.
/// </remarks>
public interface IAnswerCheck
{
    /// <summary>Judges one answer.</summary>
    /// <param name="answer">The answer; a snapshot.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>
    /// Null lets it pass. A code vetoes, and stands in the trace: letters, digits, points, hyphens and underscores, at most 64; another text counts as a veto too
    /// but is left out of the trace, since it might hold what a customer wrote.
    /// </returns>
    ValueTask<string?> CheckAsync(CheckedAnswer answer, CancellationToken cancellationToken);
}
