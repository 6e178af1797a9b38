namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// The BM25 score that no passage can exceed: the sum of the weights of a question's terms, to which term frequency only comes near. A term that no passage
/// has counts as the rarest.
/// </summary>
internal static class PerfectScore
{
    /// <param name="terms">The question, read by the indexes' analyser.</param>
    /// <param name="indexes">The indexes that are searched as one.</param>
    public static double Of(QueryTerms terms, IReadOnlyList<LexicalIndex> indexes)
    {
        var passages = indexes.Sum(index => (long)index.Passages);
        double score = 0;
        foreach (var (term, count) in terms.Terms)
        {
            long documentFrequency = 0;
            foreach (var index in indexes)
            {
                documentFrequency += index.Find(term) is var found and >= 0 ? index.DocumentFrequency(found) : 0;
            }

            score += count * Bm25Scorer.Idf(passages, documentFrequency);
        }

        return score;
    }
}
