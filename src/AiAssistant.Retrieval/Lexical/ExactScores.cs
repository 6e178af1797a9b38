namespace AiAssistant.Retrieval.Lexical;

/// <summary>Scores single passages in double precision, term after term in the order of the question. Fastest when they come by ascending ordinal.</summary>
internal sealed class ExactScores
{
    private LexicalIndex? _index;
    private RunCursor[] _cursors = new RunCursor[16];
    private int _ordinal;

    /// <summary>The score of a passage; 0 when no term is in it.</summary>
    /// <param name="index">The words of its version.</param>
    /// <param name="terms">The question's terms in this index.</param>
    /// <param name="weights">The question's terms' weights.</param>
    /// <param name="norm">The formula.</param>
    /// <param name="ordinal">The passage; within the version.</param>
    public double Of(LexicalIndex index, ReadOnlySpan<TermEntry> terms, ReadOnlySpan<double> weights, Bm25Norm norm, int ordinal)
    {
        if (!ReferenceEquals(index, _index) || ordinal < _ordinal)
        {
            Begin(index, terms);
        }

        _ordinal = ordinal;
        var normOf = double.NaN; // read at the first term that is in the passage
        double score = 0;
        for (var term = 0; term < terms.Length; term++)
        {
            var code = FrequencyOf(index, terms[term], ref _cursors[term], ordinal);
            if (code < 0)
            {
                continue;
            }

            normOf = double.IsNaN(normOf) ? norm.Of(index.LengthAt(ordinal)) : normOf;
            score += Bm25Norm.Contribution(weights[term], index.FrequencyTable.Read<float>(code), normOf);
        }

        return score;
    }

    /// <summary>Another question comes, or another index.</summary>
    public void Reset() => _index = null;

    private void Begin(LexicalIndex index, ReadOnlySpan<TermEntry> terms)
    {
        _index = index;
        if (_cursors.Length < terms.Length)
        {
            _cursors = new RunCursor[terms.Length];
        }

        for (var term = 0; term < terms.Length; term++)
        {
            if (terms[term] is { DocumentFrequency: > 0, IsDense: false })
            {
                _cursors[term] = RunCursor.Start(index, terms[term]);
            }
        }
    }

    private static int FrequencyOf(LexicalIndex index, in TermEntry term, ref RunCursor cursor, int ordinal)
    {
        if (term.DocumentFrequency == 0)
        {
            return -1;
        }

        if (term.IsDense)
        {
            var window = ordinal >> index.WindowBits;
            return WindowBlock.FrequencyOf(new DensePostings(index.PostingsOf(term), index.Windows).Block(window), ordinal - (window << index.WindowBits));
        }

        cursor.MoveTo(ordinal, index, term);
        return cursor.Ordinal == ordinal ? cursor.Frequency : -1;
    }
}
