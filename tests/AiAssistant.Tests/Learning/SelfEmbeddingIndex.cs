using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Learning;

/// <summary>An index that says it makes its vectors itself, and remembers whether it was given any.</summary>
internal sealed class SelfEmbeddingIndex : IPassageIndex, IEmbedsItself
{
    private readonly InMemoryPassageIndex _inner = new();

    public bool WasGivenVectors { get; private set; }

    public Task<int> WriteAsync(
        ResourceVersion version, EmbeddingIdentity? embeddings, IAsyncEnumerable<EmbeddedPassage> passages, CancellationToken cancellationToken = default)
    {
        WasGivenVectors |= embeddings is not null;
        return _inner.WriteAsync(version, embeddings, passages, cancellationToken);
    }

    public Task RemoveAsync(ResourceVersion version, CancellationToken cancellationToken = default) => _inner.RemoveAsync(version, cancellationToken);

    public IAsyncEnumerable<ResourceVersion> ListAsync(CancellationToken cancellationToken = default) => _inner.ListAsync(cancellationToken);

    public Task<RetrievalResult> RetrieveAsync(RetrievalQuery query, CancellationToken cancellationToken = default)
    {
        WasGivenVectors |= query.Vector is not null;
        return _inner.RetrieveAsync(query, cancellationToken);
    }
}
