using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>A question's terms with their weights, and where each index has them. Used again for the next question.</summary>
internal sealed class WeightedTerms
{
    private readonly QuestionTerms _question = new();
    private readonly TermCorrection _correction = new();
    private TermEntry[] _entries = new TermEntry[64]; // index by index
    private double[] _weights = new double[16];
    private long[] _documentFrequencies = new long[16];

    public int Count => _question.Count;

    public ReadOnlySpan<double> Weights => _weights.AsSpan(0, Count);

    /// <summary>How many places for terms are held.</summary>
    public int Capacity => _entries.Length;

    /// <summary>The sum of the weights of the terms that were asked for, corrected ones as corrected.</summary>
    public double Perfect { get; private set; }

    /// <summary>Reads a question; corrects the words that no index knows.</summary>
    /// <param name="analyzer">The indexes' analyser.</param>
    /// <param name="question">The question.</param>
    /// <param name="indexes">The indexes.</param>
    /// <param name="passages">How many passages they have.</param>
    /// <param name="spellingWeight">The weight of a corrected word; 0: none is corrected.</param>
    /// <returns>Whether a term is in any index.</returns>
    public bool Read(TextAnalyzer analyzer, ReadOnlySpan<char> question, IReadOnlyList<(int Version, LexicalIndex Index)> indexes, long passages,
        double spellingWeight)
    {
        _question.Read(analyzer, question);
        _correction.Clear();
        Find(indexes);
        var asked = Count;
        for (var term = 0; term < asked && spellingWeight > 0; term++)
        {
            if (_documentFrequencies[term] == 0)
            {
                _correction.Correct(_question, term, indexes);
            }
        }

        if (Count > asked)
        {
            Find(indexes);
        }

        var isAny = false;
        Perfect = 0;
        for (var term = 0; term < Count; term++)
        {
            _weights[term] = _question.CountOf(term) * Bm25Norm.Weight(passages, _documentFrequencies[term]);
            Perfect += term < asked ? _weights[term] : 0;
            isAny |= _documentFrequencies[term] > 0;
        }

        for (var i = 0; i < _correction.Count; i++)
        {
            WeighCorrection(i, passages, spellingWeight);
        }

        return isAny;
    }

    /// <summary>The terms in one index.</summary>
    /// <param name="index">The place of the index.</param>
    public ReadOnlySpan<TermEntry> In(int index) => _entries.AsSpan(index * Count, Count);

    /// <summary>Whether an index has any of the terms.</summary>
    /// <param name="index">The place of the index.</param>
    public bool AreIn(int index)
    {
        foreach (var entry in In(index))
        {
            if (entry.DocumentFrequency > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words that stand in for one weigh all the same: as one word that is wherever they are.</summary>
    private void WeighCorrection(int correction, long passages, double spellingWeight)
    {
        long documentFrequency = 0;
        foreach (var term in _correction.Known(correction))
        {
            documentFrequency += _documentFrequencies[term];
        }

        var unknown = _correction.Unknown(correction);
        var weight = _question.CountOf(unknown) * spellingWeight * Bm25Norm.Weight(passages, Math.Min(documentFrequency, passages));
        Perfect += weight - _weights[unknown];
        foreach (var term in _correction.Known(correction))
        {
            _weights[term] += weight;
        }
    }

    private void Find(IReadOnlyList<(int Version, LexicalIndex Index)> indexes)
    {
        if (_entries.Length < (long)Count * indexes.Count)
        {
            _entries = new TermEntry[checked(Count * indexes.Count)];
        }

        if (_weights.Length < Count)
        {
            _weights = new double[2 * Count];
            _documentFrequencies = new long[2 * Count];
        }

        for (var term = 0; term < Count; term++)
        {
            _documentFrequencies[term] = 0;
            for (var i = 0; i < indexes.Count; i++)
            {
                ref var entry = ref _entries[(i * Count) + term];
                entry = indexes[i].Index.Dictionary.Find(_question[term]);
                _documentFrequencies[term] += entry.DocumentFrequency;
            }
        }
    }
}
