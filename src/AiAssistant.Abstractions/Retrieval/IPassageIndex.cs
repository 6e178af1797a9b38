using AiAssistant.Resources;

namespace AiAssistant.Retrieval;

/// <summary>Keeps the passages of versions and finds them.</summary>
/// <remarks>
/// <para>A version is addressed, never "current": which version serves is decided elsewhere, by <see cref="Resource.Published"/>.</para>
/// <para>Thread-safety: members may be called at once from any thread. A search that began before <see cref="RemoveAsync"/> ends as if the version were still
/// there.</para>
/// <para>Atomicity: a version can be searched once <see cref="WriteAsync"/> has returned, whole; before that, and after a failed write, it does not
/// exist.</para>
/// <para>Durability: a version whose write has returned survives a crash (an in-memory index's promise ends with its process).</para>
/// <para>Failures: <see cref="RetrievalException"/>; learning then fails or tries again, and the published version keeps serving.</para>
/// </remarks>
public interface IPassageIndex : IRetriever
{
    /// <summary>Writes a whole version from a stream of passages, in constant memory where the index is on disk.</summary>
    /// <param name="version">The version. One that is there already is replaced once the write has returned; a failed write leaves it as it was.</param>
    /// <param name="embeddings">What made the vectors; null when the passages have none.</param>
    /// <param name="passages">The passages; their ids are of <paramref name="version"/> with ordinals 0, 1, 2, … None at all makes a version that exists and
    /// finds nothing.</param>
    /// <param name="cancellationToken">Cancels the write; nothing is kept then.</param>
    /// <returns>How many passages were written.</returns>
    /// <exception cref="ArgumentException">A passage's id does not fit, or a vector's length is not the identity's, or it holds a value that is not a finite
    /// number.</exception>
    Task<int> WriteAsync(ResourceVersion version, EmbeddingIdentity? embeddings, IAsyncEnumerable<EmbeddedPassage> passages,
        CancellationToken cancellationToken = default);

    /// <summary>Removes a version. Removing what is not there does nothing.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Cancels the call; it may then have been removed or not.</param>
    Task RemoveAsync(ResourceVersion version, CancellationToken cancellationToken = default);

    /// <summary>Lists all versions of all tenants, in order, for sweeping what no resource names.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<ResourceVersion> ListAsync(CancellationToken cancellationToken = default);
}
