using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>An index in which some members do something else.</summary>
internal sealed class BrokenPassageIndex : IPassageIndex, IPassageLookup
{
    private readonly InMemoryPassageIndex _inner = new();

    public Func<InMemoryPassageIndex, RetrievalQuery, CancellationToken, Task<RetrievalResult>> Retrieve { get; init; } = static (index, query, token) =>
        index.RetrieveAsync(query, token);

    public Func<InMemoryPassageIndex, ResourceVersion, EmbeddingIdentity?, IAsyncEnumerable<EmbeddedPassage>, CancellationToken, Task<int>> Write
    { get; init; } =
        static (index, version, embeddings, passages, token) => index.WriteAsync(version, embeddings, passages, token);

    public Func<InMemoryPassageIndex, ResourceVersion, CancellationToken, Task> Remove { get; init; } = static (index, version, token) =>
        index.RemoveAsync(version, token);

    public Func<InMemoryPassageIndex, CancellationToken, IAsyncEnumerable<ResourceVersion>> List { get; init; } = static (index, token) =>
        index.ListAsync(token);

    public Func<InMemoryPassageIndex, ResourceVersion, string, CancellationToken, Task<IReadOnlyList<Passage>>> FindBySource { get; init; } =
        static (index, version, source, token) => index.FindBySourceAsync(version, source, token);

    public Func<InMemoryPassageIndex, ResourceVersion, CancellationToken, IAsyncEnumerable<EmbeddedPassage>> ListPassages { get; init; } =
        static (index, version, token) => index.ListPassagesAsync(version, token);

    public Task<RetrievalResult> RetrieveAsync(RetrievalQuery query, CancellationToken cancellationToken = default) =>
        Retrieve(_inner, query, cancellationToken);

    public Task<int> WriteAsync(
        ResourceVersion version, EmbeddingIdentity? embeddings, IAsyncEnumerable<EmbeddedPassage> passages, CancellationToken cancellationToken = default) =>
        Write(_inner, version, embeddings, passages, cancellationToken);

    public Task RemoveAsync(ResourceVersion version, CancellationToken cancellationToken = default) => Remove(_inner, version, cancellationToken);

    public IAsyncEnumerable<ResourceVersion> ListAsync(CancellationToken cancellationToken = default) => List(_inner, cancellationToken);

    public Task<IReadOnlyList<Passage>> FindBySourceAsync(ResourceVersion version, string source, CancellationToken cancellationToken = default) =>
        FindBySource(_inner, version, source, cancellationToken);

    public IAsyncEnumerable<EmbeddedPassage> ListPassagesAsync(ResourceVersion version, CancellationToken cancellationToken = default) =>
        ListPassages(_inner, version, cancellationToken);
}
