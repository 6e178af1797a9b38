using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenPassageIndexes
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        .. Both("finds nothing", () => Finding(_ => [])),
        .. Both("the worst first", () => Finding(found => [.. found.Reverse()])),
        .. Both("an order of its own at each search", Unsteady),
        .. Both("another order for other callers at once", Crowded),
        .. Both("forgets fields", () => Finding(found => [.. found.Select(evidence => evidence with { Passage = evidence.Passage with { Fields = [] } })])),
        .. Both("searches every version", () => new BrokenPassageIndex
        {
            Retrieve = async (index, query, token) =>
                await index.RetrieveAsync(query with { Versions = await index.ListAsync(token).ToListAsync(token) }, token),
        }),
        .. Both("searches versions one after another", () => new BrokenPassageIndex
        {
            Retrieve = async (index, query, token) =>
            {
                var results = new List<RetrievalResult> { await index.RetrieveAsync(query with { Versions = [] }, token) };
                foreach (var version in query.Versions)
                {
                    results.Add(await index.RetrieveAsync(query with { Versions = [version] }, token));
                }

                return new RetrievalResult([.. results.SelectMany(result => result.Evidence)]) { Warnings =
                    [.. results.SelectMany(result => result.Warnings)] };
            },
        }),
        .. Both("says nothing of missing versions", () => new BrokenPassageIndex
        {
            Retrieve = async (index, query, token) => await index.RetrieveAsync(query, token) with { Warnings = [] },
        }),
        .. Both("ignores the limit", () =>
            new BrokenPassageIndex { Retrieve = (index, query, token) => index.RetrieveAsync(query with { Limit = Math.Max(10, query.Limit) }, token) }),
        .. Both("reads the question's end", () => new BrokenPassageIndex
        {
            Retrieve = (index, query, token) =>
                index.RetrieveAsync(query with { Text = query.Text is { Length: > 8_192 } text ? text[^8_192..] : query.Text }, token),
        }),
        .. Both("takes any query", () => new BrokenPassageIndex
        {
            Retrieve = (index, query, token) =>
                query.Text is null && query.Vector is null ? Task.FromResult(new RetrievalResult([])) : index.RetrieveAsync(query, token),
        }),
        .. Both("ignores cancellation", () => new BrokenPassageIndex
        {
            Retrieve = (index, query, _) => index.RetrieveAsync(query, CancellationToken.None),
            Write = (index, version, embeddings, passages, _) => index.WriteAsync(version, embeddings, passages, CancellationToken.None),
            Remove = (index, version, _) => index.RemoveAsync(version, CancellationToken.None),
            List = (index, _) => index.ListAsync(CancellationToken.None),
        }),
        Index("counts one passage less", () => new BrokenPassageIndex
        {
            Write = async (index, version, embeddings, passages, token) => await index.WriteAsync(version, embeddings, passages, token) - 1,
        }),
        Index("publishes a version before it is whole", () => new BrokenPassageIndex { Write = Early }),
        Index("removes a version before it writes it again", () => new BrokenPassageIndex
        {
            Write = async (index, version, embeddings, passages, token) =>
            {
                await index.RemoveAsync(version, token);
                return await index.WriteAsync(version, embeddings, passages, token);
            },
        }),
        Index("keeps a version that is there", () => new BrokenPassageIndex
        {
            Write = async (index, version, embeddings, passages, token) =>
                await index.ListAsync(token).ContainsAsync(version, cancellationToken: token) ? 0
                    : await index.WriteAsync(version, embeddings, passages, token),
        }),
        Index("does not keep empty versions", () => new BrokenPassageIndex
        {
            Write = async (index, version, embeddings, passages, token) =>
            {
                var written = await index.WriteAsync(version, embeddings, passages, token);
                await (written == 0 ? index.RemoveAsync(version, token) : Task.CompletedTask);
                return written;
            },
        }),
        Index("counts ordinals itself", () => new BrokenPassageIndex
        {
            Write = (index, version, embeddings, passages, token) => index.WriteAsync(
                version,
                embeddings,
                passages.Select((item, ordinal) => item with { Passage = item.Passage with { Id = new PassageId(version, ordinal) } }),
                token),
        }),
        Index("cuts vectors and fills them up", () => new BrokenPassageIndex
        {
            Write = (index, version, embeddings, passages, token) => index.WriteAsync(
                version, embeddings, embeddings is null ? passages
                    : passages.Select(item => item with { Vector = Fit(item.Vector, embeddings.Dimensions) }), token),
            Retrieve = (index, query, token) => index.RetrieveAsync(
                query.Vector is { } vector ? query with { Vector = vector with { Values = Fit(vector.Values, vector.Identity.Dimensions) } } : query, token),
        }),
        Index("ignores vectors", () => new BrokenPassageIndex
        {
            Retrieve = (index, query, token) => index.RetrieveAsync(query with { Vector = null, Text = query.Text ?? "" }, token),
        }),
        Index("searches by vector alone", () => new BrokenPassageIndex
        {
            Retrieve = (index, query, token) => index.RetrieveAsync(query with { Text = query.Vector is null ? query.Text : null }, token),
        }),
        Index("loses a version that is written together with another", () =>
        {
            var company = new Company();
            return new BrokenPassageIndex
            {
                Write = (index, version, embeddings, passages, token) => company.WithAsync(async isFirst =>
                    isFirst ? await index.WriteAsync(version, embeddings, passages, token) : await passages.CountAsync(token)),
            };
        }),
        Index("removes nothing", () => new BrokenPassageIndex { Remove = (_, _, _) => Task.CompletedTask }),
        Index("removes all versions of a resource", () => new BrokenPassageIndex
        {
            Remove = async (index, version, token) =>
            {
                foreach (var other in await index.ListAsync(token).Where(other => other.Resource == version.Resource).ToListAsync(token))
                {
                    await index.RemoveAsync(other, token);
                }
            },
        }),
        Index("refuses to remove what is not there", () => new BrokenPassageIndex
        {
            Remove = async (index, version, token) =>
            {
                if (!await index.ListAsync(token).ContainsAsync(version, cancellationToken: token))
                {
                    throw new RetrievalException("There is no such version.");
                }

                await index.RemoveAsync(version, token);
            },
        }),
        Index("lists in the order of numbers", () =>
            new BrokenPassageIndex { List = (index, token) => index.ListAsync(token).OrderBy(version => version.Number) }),
        Index("compares sources without case", () => new BrokenPassageIndex
        {
            FindBySource = async (index, version, source, token) => await index.ListPassagesAsync(version, token).Select(item => item.Passage)
                .Where(passage => string.Equals(passage.Source, source, StringComparison.OrdinalIgnoreCase)).ToListAsync(token),
        }),
        Index("finds one passage of a source", () => new BrokenPassageIndex
        {
            FindBySource = async (index, version, source, token) => [.. (await index.FindBySourceAsync(version, source, token)).Take(1)],
        }),
        Index("reads under every tenant", () => new BrokenPassageIndex
        {
            ListPassages = (index, version, token) => index.ListAsync(token).Where(other => other.Resource.Value == version.Resource.Value)
                .SelectMany(other => index.ListPassagesAsync(other, token)),
        }),
        Index("lists passages without vectors", () => new BrokenPassageIndex
        {
            ListPassages = (index, version, token) => index.ListPassagesAsync(version, token).Select(item => item with { Vector = default }),
        }),
        new(
            typeof(PassageIndexConformance),
            "forgets everything in a crash",
            PassageIndexConformance.Cases(_ => Task.FromResult(new StoreFixture<IPassageIndex>(new InMemoryPassageIndex())
            {
                ReopenAsync = _ => Task.FromResult<IPassageIndex>(new InMemoryPassageIndex()),
            }))),
    ];

    private static BrokenImplementation Index(string fault, Func<IPassageIndex> create) =>
        new(typeof(PassageIndexConformance), fault, PassageIndexConformance.Cases(create));

    // The suite of the index holds that of the retriever; faults of searching show in the latter.
    private static IEnumerable<BrokenImplementation> Both(string fault, Func<IPassageIndex> create)
    {
        yield return new BrokenImplementation(
            typeof(RetrieverConformance),
            fault,
            RetrieverConformance.Cases(_ =>
            {
                var index = create();
                return Task.FromResult(new RetrieverFixture(
                    index,
                    (version, passages, token) =>
                        index.WriteAsync(version, null, passages.Select(passage => new EmbeddedPassage(passage, default)).ToAsyncEnumerable(), token)));
            }));
    }

    private static BrokenPassageIndex Finding(Func<IReadOnlyList<Evidence>, IReadOnlyList<Evidence>> change) => new()
    {
        Retrieve = async (index, query, token) =>
            await index.RetrieveAsync(query, token) is var result ? result with { Evidence = change(result.Evidence) } : result,
    };

    private static BrokenPassageIndex Unsteady()
    {
        var searches = 0;
        return Finding(found => Interlocked.Increment(ref searches) % 2 == 0 ? [.. found.Reverse()] : found);
    }

    private static BrokenPassageIndex Crowded()
    {
        var company = new Company();
        return new BrokenPassageIndex
        {
            Retrieve = (index, query, token) => company.WithAsync(async isFirst =>
                await index.RetrieveAsync(query, token) is var result && isFirst ? result : result with { Evidence = [.. result.Evidence.Reverse()] }),
        };
    }

    private static async Task<int> Early(
        InMemoryPassageIndex index, ResourceVersion version, EmbeddingIdentity? embeddings, IAsyncEnumerable<EmbeddedPassage> passages,
            CancellationToken cancellationToken)
    {
        var written = new List<EmbeddedPassage>();
        await foreach (var passage in passages.WithCancellation(cancellationToken))
        {
            written.Add(passage);
            if (written.Count is not (1 or 50))
            {
                continue;
            }

            await index.WriteAsync(version, embeddings, written.ToAsyncEnumerable(), cancellationToken);
        }

        return await index.WriteAsync(version, embeddings, written.ToAsyncEnumerable(), cancellationToken);
    }

    private static ReadOnlyMemory<float> Fit(ReadOnlyMemory<float> vector, int dimensions) =>
        vector.ToArray().Concat(Enumerable.Repeat(0f, dimensions)).Take(dimensions).Select(value => float.IsFinite(value) ? value : 0).ToArray();
}
