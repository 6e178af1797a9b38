namespace AiAssistant.Retrieval;

/// <summary>Finds passages for a question. A host with its own search implements this alone.</summary>
/// <remarks>
/// <para>Thread-safety: may be called at once from any thread.</para>
/// <para>Tenants: only passages of the versions named in the query are returned, and they name their tenant.</para>
/// <para>Order: best first; ties by passage id; the same query on the same versions gives the same list.</para>
/// <para>Failures: a version that does not exist (any more) is left out and named in <see cref="RetrievalResult.Warnings"/> (<c>resource@number</c> among a
/// warning's arguments); one that has no vectors is searched by the question's text alone; a search that cannot be made throws
/// <see cref="RetrievalException"/>, and the assistant then refuses with the reason <c>RetrievalFailed</c>.</para>
/// </remarks>
public interface IRetriever
{
    /// <summary>Finds the passages that fit best.</summary>
    /// <param name="query">The question and the versions to search.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>What was found; empty when nothing fits.</returns>
    /// <exception cref="ArgumentException">The query has neither text nor vector, its limit is below 1, or its vector has not its identity's length or holds a
    /// value that is not a finite number.</exception>
    /// <exception cref="EmbeddingMismatchException">A version's vectors were made by another generator than the query's.</exception>
    /// <exception cref="RetrievalException">The search could not be made.</exception>
    Task<RetrievalResult> RetrieveAsync(RetrievalQuery query, CancellationToken cancellationToken = default);
}
