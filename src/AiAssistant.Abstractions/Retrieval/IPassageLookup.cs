using AiAssistant.Resources;

namespace AiAssistant.Retrieval;

/// <summary>Optional beside <see cref="IRetriever"/>: reads stored passages without searching. Found with <c>is</c>.</summary>
/// <remarks>Thread-safety and tenants as for <see cref="IRetriever"/>. Order: by ordinal. A version that does not exist yields nothing.</remarks>
public interface IPassageLookup
{
    /// <summary>Reads the passages of one source, such as all those of one offer.</summary>
    /// <param name="version">The version.</param>
    /// <param name="source">The source, compared ordinally.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The passages; empty when the source is not there.</returns>
    Task<IReadOnlyList<Passage>> FindBySourceAsync(ResourceVersion version, string source, CancellationToken cancellationToken = default);

    /// <summary>Reads all passages of a version with their vectors, streamed. Vectors may have been normalised or shortened: their direction is that which was
    /// written.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<EmbeddedPassage> ListPassagesAsync(ResourceVersion version, CancellationToken cancellationToken = default);
}
