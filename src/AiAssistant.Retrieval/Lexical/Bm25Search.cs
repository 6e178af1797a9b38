using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>One question over several indexes.</summary>
internal sealed class Bm25Search(QueryTerms terms, IReadOnlyList<(int Version, LexicalIndex Index)> indexes, Bm25Options options)
{
    private float[][]? _scores;

    public static Bm25Search Create(ReadOnlySpan<char> question, IReadOnlyList<(int Version, LexicalIndex Index)> indexes, Bm25Options options) =>
        new(QueryTerms.Read(indexes[0].Index.Analyzer, question), indexes, options);

    public void Collect(TopCandidates top, CancellationToken cancellationToken)
    {
        var scores = Scores(cancellationToken);
        for (var i = 0; i < indexes.Count; i++)
        {
            top.Offer(indexes[i].Version, scores[i], 0);
        }
    }

    public double ScoreOf(int version, int ordinal)
    {
        for (var i = 0; i < indexes.Count; i++)
        {
            if (indexes[i].Version == version)
            {
                return Scores(CancellationToken.None)[i][ordinal];
            }
        }

        return 0;
    }

    private float[][] Scores(CancellationToken cancellationToken)
    {
        if (_scores is null)
        {
            _scores = [.. indexes.Select(item => new float[item.Index.Lengths.Length])];
            Bm25Scorer.Score(terms, [.. indexes.Select(item => item.Index)], _scores, options, cancellationToken);
        }

        return _scores;
    }
}
