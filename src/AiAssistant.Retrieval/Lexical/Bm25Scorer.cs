namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Exact BM25 over several indexes of one analyser as if they were one: numbers of passages, document frequencies and lengths are summed when a question is
/// asked.
/// </summary>
/// <remarks>
/// The weight of a term is that of Lucene 8 and later: ln(1 + (N - df + 0.5) / (df + 0.5)) · tf / (tf + k1 · (1 - b + b · length / mean length)); the
/// constant factor k1 + 1 of Robertson's formula is left out, as there. Lengths are not rounded. A term that the question has twice counts twice.
/// </remarks>
internal static class Bm25Scorer
{
    /// <summary>Adds the scores of a question to each index's passages.</summary>
    /// <param name="terms">The question, read by the indexes' analyser.</param>
    /// <param name="indexes">The indexes, in the order of their versions.</param>
    /// <param name="scores">For each index the scores of its version's passages, by ordinal.</param>
    /// <param name="options">The parameters and weights that the indexes were built with.</param>
    /// <param name="cancellationToken">Cancels between two terms.</param>
    public static void Score(QueryTerms terms, IReadOnlyList<LexicalIndex> indexes, IReadOnlyList<float[]> scores, Bm25Options options,
        CancellationToken cancellationToken)
    {
        var passages = indexes.Sum(index => (long)index.Passages);
        var meanLength = MeanLength(indexes, passages, options);
        if (meanLength == 0)
        {
            return;
        }

        var constant = (float)(options.K1 * (1 - options.B));
        var perLength = (float)(options.K1 * options.B / meanLength);
        Span<int> found = indexes.Count <= 64 ? stackalloc int[indexes.Count] : new int[indexes.Count];
        foreach (var (term, count) in terms.Terms)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long documentFrequency = 0;
            for (var i = 0; i < indexes.Count; i++)
            {
                found[i] = indexes[i].Find(term);
                if (found[i] >= 0)
                {
                    documentFrequency += indexes[i].DocumentFrequency(found[i]);
                }
            }

            if (documentFrequency == 0)
            {
                continue;
            }

            var weight = (float)(count * Idf(passages, documentFrequency));
            for (var i = 0; i < indexes.Count; i++)
            {
                if (found[i] >= 0)
                {
                    Add(indexes[i].PostingsOf(found[i]), indexes[i].Lengths, scores[i], weight, constant, perLength);
                }
            }
        }
    }

    /// <summary>The weight of a term that this many of all passages have.</summary>
    public static double Idf(long passages, long documentFrequency) => Math.Log(1 + ((passages - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    private static void Add(PostingList postings, ReadOnlySpan<float> lengths, float[] scores, float weight, float constant, float perLength)
    {
        var frequencies = postings.Frequencies;
        var ordinals = postings.Ordinals;
        for (var i = 0; i < ordinals.Length; i++)
        {
            var ordinal = ordinals[i];
            var frequency = frequencies[i];
            scores[ordinal] += weight * frequency / (frequency + constant + (perLength * lengths[ordinal]));
        }
    }

    private static double MeanLength(IReadOnlyList<LexicalIndex> indexes, long passages, Bm25Options options)
    {
        double total = 0;
        foreach (var field in Enum.GetValues<SearchedField>())
        {
            total += indexes.Sum(index => index.LengthOf(field)) * (double)(float)options.WeightOf(field);
        }

        return passages == 0 ? 0 : total / passages;
    }
}
