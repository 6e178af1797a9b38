using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Learning;

/// <summary>An index without a look-up, which may lose what it is given or fail.</summary>
internal sealed class FaultyPassageIndex : IPassageIndex
{
    private readonly InMemoryPassageIndex _inner = new();

    public bool LosesEverything { get; set; }

    public Exception? Fault { get; set; }

    public async Task<int> WriteAsync(ResourceVersion version, EmbeddingIdentity? embeddings, IAsyncEnumerable<EmbeddedPassage> passages, CancellationToken cancellationToken = default)
    {
        var written = await _inner.WriteAsync(version, embeddings, passages, cancellationToken);
        if (Fault is not null)
        {
            throw Fault;
        }

        if (LosesEverything)
        {
            await _inner.WriteAsync(version, embeddings, AsyncEnumerable.Empty<EmbeddedPassage>(), cancellationToken);
        }

        return written;
    }

    public Task RemoveAsync(ResourceVersion version, CancellationToken cancellationToken = default) =>
        Fault is null ? _inner.RemoveAsync(version, cancellationToken) : throw Fault;

    public IAsyncEnumerable<ResourceVersion> ListAsync(CancellationToken cancellationToken = default) => _inner.ListAsync(cancellationToken);

    public Task<RetrievalResult> RetrieveAsync(RetrievalQuery query, CancellationToken cancellationToken = default) => _inner.RetrieveAsync(query, cancellationToken);
}
