using AiAssistant.Retrieval.Fusion;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// One question over several indexes of one analyser as if they were one: numbers of passages, document frequencies and lengths are summed when the question is
/// asked. Scores are exact: sums in single precision choose who is scored again in double precision. Disposing it gives its memory to the next question.
/// </summary>
internal sealed class Bm25Search : IDisposable
{
    [ThreadStatic]
    private static Bm25Search? _spare;

    // A search that needed more is not kept.
    private const int KeptEntries = 1 << 12;

    private readonly WeightedTerms _terms = new();
    private readonly List<(int Version, LexicalIndex Index)> _indexes = [];
    private readonly IndexScan _scan = new();
    private readonly Finalists _finalists = new();
    private readonly ExactScores _exact = new();
    private Bm25Norm _norm;
    private int _last;
    private bool _isInWindow; // scores of a window may not have been cleared

    /// <summary>
    /// What no passage exceeds: the sum of the terms' weights, to which frequency only comes near; a term that no passage has counts as the rarest.
    /// </summary>
    public double Perfect => _terms.Perfect;

    private Bm25Search()
    {
    }

    /// <summary>Reads a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="indexes">The indexes, all of one analyser, by ascending version.</param>
    /// <param name="options">The parameters and weights that the indexes were built with.</param>
    /// <returns>The search; null when no word of the question is in any index.</returns>
    public static Bm25Search? Create(ReadOnlySpan<char> question, IReadOnlyList<(int Version, LexicalIndex Index)> indexes, Bm25Options options)
    {
        var search = _spare ?? new Bm25Search();
        _spare = null;
        if (search.Begin(question, indexes, options))
        {
            return search;
        }

        search.Dispose();
        return null;
    }

    /// <summary>Offers the best passages, with exact scores.</summary>
    /// <param name="top">Receives them; may hold passages that another analyser read.</param>
    /// <param name="cancellationToken">Cancels between two windows.</param>
    public void Collect(TopCandidates top, CancellationToken cancellationToken)
    {
        var others = top.Count > 0;
        _finalists.Begin(top.Limit, _terms.Count);
        for (var i = 0; i < _indexes.Count && top.Limit > 0; i++)
        {
            if (!_terms.AreIn(i))
            {
                continue;
            }

            var view = new IndexView(_indexes[i].Index, _norm);
            _scan.Begin(view, _terms.In(i), _terms.Weights);
            for (var window = 0; window < view.Index.Windows; window++)
            {
                if ((window & 15) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                CollectWindow(view, i, window, top, others);
            }

            Drain(i, top);
        }
    }

    /// <summary>The exact score of a passage; 0 when no word is in it, or another analyser read it. Fastest in the order of ids.</summary>
    /// <param name="version">The place of its version.</param>
    /// <param name="ordinal">Its ordinal in the version.</param>
    public double ScoreOf(int version, int ordinal)
    {
        if (_indexes[_last].Version != version)
        {
            _last = PlaceOf(version);
            if (_last < 0)
            {
                _last = 0;
                return 0;
            }
        }

        return ScoreOfIn(_last, ordinal);
    }

    public void Dispose()
    {
        _indexes.Clear();
        _exact.Reset();
        _scan.Trim();
        if (_terms.Capacity <= KeptEntries && !_isInWindow)
        {
            _spare = this;
        }
    }

    private bool Begin(ReadOnlySpan<char> question, IReadOnlyList<(int Version, LexicalIndex Index)> indexes, Bm25Options options)
    {
        _last = 0;
        if (indexes.Count == 0)
        {
            return false;
        }

        long passages = 0;
        for (var i = 0; i < indexes.Count; i++)
        {
            _indexes.Add(indexes[i]);
            passages += indexes[i].Index.Passages;
        }

        var mean = MeanLength(passages, options);
        if (!(mean > 0))
        {
            return false;
        }

        _norm = new Bm25Norm(options.K1, options.B, mean);
        return _terms.Read(indexes[0].Index.Analyzer, question, _indexes, passages, options.SpellingWeight);
    }

    private void CollectWindow(IndexView view, int index, int window, TopCandidates top, bool others)
    {
        // Of equal passages the one with the lower id is better: in order that is the one before, unless another analyser read it.
        var exactBar = others ? Math.BitDecrement(top.Bar) : top.Bar;
        _finalists.RaiseTo(top.Bar);
        _isInWindow = true;
        _scan.Scan(view, window, _finalists, exactBar, out var places);
        if (places.IsEmpty)
        {
            _isInWindow = false;
            return;
        }

        var first = window << view.Index.WindowBits;
        foreach (var place in places)
        {
            var score = _scan.ScoreAt(place);
            if (!(score > _finalists.Bar))
            {
                continue;
            }

            _finalists.Add(first + place, score);
            if (_finalists.IsFull)
            {
                _finalists.Sift();
                if (_finalists.IsHalfFull)
                {
                    Drain(index, top);
                }
            }
        }

        _scan.Clear(view, window);
        _isInWindow = false;
    }

    private void Drain(int index, TopCandidates top)
    {
        _finalists.Sift();
        foreach (var ordinal in _finalists.Ordinals)
        {
            var score = ScoreOfIn(index, ordinal);
            if (score > 0)
            {
                top.Offer(_indexes[index].Version, ordinal, score);
            }
        }

        _finalists.Clear();
        _finalists.RaiseTo(top.Bar);
    }

    private double ScoreOfIn(int index, int ordinal) =>
        _exact.Of(_indexes[index].Index, _terms.In(index), _terms.Weights, _norm, ordinal);

    private int PlaceOf(int version)
    {
        for (var i = 0; i < _indexes.Count; i++)
        {
            if (_indexes[i].Version == version)
            {
                return i;
            }
        }

        return -1;
    }

    private double MeanLength(long passages, Bm25Options options)
    {
        double total = 0;
        for (var field = SearchedField.Title; field <= SearchedField.FieldValue; field++)
        {
            long length = 0;
            foreach (var (_, index) in _indexes)
            {
                length += index.LengthOf(field);
            }

            total += length * options.WeightOf(field);
        }

        return passages == 0 ? 0 : total / passages;
    }
}
