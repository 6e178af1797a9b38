using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>Indexes a corpus in memory and asks its questions, one after another on one thread.</summary>
internal sealed class RetrievalRunner(RetrievalMode mode, string language, bool textOnly, SubwordEmbeddingGenerator embeddings, TimeProvider time)
{
    private const int Depth = 100;
    private const int WarmUp = 50;

    private static readonly ResourceVersion Version = new(new ResourceId(default, "corpus"), 1);

    private readonly InMemoryPassageIndex _index = new();

    public async Task<RetrievalRun> RunAsync(EvaluationSet set, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var identity = mode == RetrievalMode.Lexical ? null : embeddings.Identity;
        await _index.WriteAsync(Version, identity, EmbedAsync(set.Documents, cancellationToken), cancellationToken).ConfigureAwait(false);
        var buildTime = time.GetElapsedTime(start);

        // The first questions are asked once more beforehand, so that compiling the code is not measured.
        foreach (var query in set.Queries.Take(WarmUp))
        {
            await AskAsync(query, cancellationToken).ConfigureAwait(false);
        }

        var rankings = new List<QueryRanking>(set.Queries.Count);
        foreach (var query in set.Queries)
        {
            rankings.Add(await AskAsync(query, cancellationToken).ConfigureAwait(false));
        }

        return new RetrievalRun(rankings, buildTime, _index.GetStatistics().EstimatedBytes);
    }

    private async Task<QueryRanking> AskAsync(JudgedQuery query, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var result = await _index.RetrieveAsync(
            new RetrievalQuery
            {
                Versions = [Version],
                Text = mode == RetrievalMode.Vector ? null : query.Text,
                Vector = mode == RetrievalMode.Lexical ? null : new QueryVector(embeddings.Embed(query.Text), embeddings.Identity),
                Language = language,
                Limit = Depth,
            },
            cancellationToken).ConfigureAwait(false);
        return new QueryRanking(query, result.Evidence, time.GetElapsedTime(start));
    }

    private async IAsyncEnumerable<EmbeddedPassage> EmbedAsync(IReadOnlyList<CorpusDocument> documents,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        for (var ordinal = 0; ordinal < documents.Count; ordinal++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = documents[ordinal];
            var passage = new Passage
            {
                Id = new PassageId(Version, ordinal),
                Kind = ResourceKind.KnowledgeBase,
                Source = document.Id!,
                Title = textOnly ? "" : document.Title ?? "",
                Text = document.Text ?? "",
                Language = language,
            };
            yield return new EmbeddedPassage(passage, mode == RetrievalMode.Lexical ? default : embeddings.Embed($"{passage.Title}\n{passage.Text}"));
        }
    }
}
