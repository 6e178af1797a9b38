using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>The terms of some passages, as they are read. Used again for the next ones.</summary>
internal sealed class AnalyzedPassages : ITermSink
{
    private readonly List<(int Ordinal, float Length, int End)> _passages = [];
    private readonly long[] _fieldLengths = new long[4];
    private AnalyzedTerm[] _terms = new AnalyzedTerm[1 << 8];
    private byte[] _bytes = new byte[1 << 11];
    private int _count;
    private int _used;
    private double _weight;

    /// <summary>The passages: ordinal, weighted length, where their terms end.</summary>
    public IReadOnlyList<(int Ordinal, float Length, int End)> Passages => _passages;

    /// <summary>The terms of all of them, one passage after another.</summary>
    public ReadOnlySpan<AnalyzedTerm> Terms => _terms.AsSpan(0, _count);

    /// <summary>How many terms they have, by field.</summary>
    public ReadOnlySpan<long> FieldLengths => _fieldLengths;

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> BytesOf(in AnalyzedTerm term) => _bytes.AsSpan(term.Start, term.Length);

    /// <summary>Reads a passage.</summary>
    public void Read(TextAnalyzer analyzer, Bm25Options options, int ordinal, Passage passage)
    {
        double length = 0;
        foreach (var (field, text) in PassageText.Read(passage))
        {
            _weight = options.WeightOf(field);
            if (_weight == 0)
            {
                continue;
            }

            var before = _count;
            analyzer.Analyze(text, this);
            _fieldLengths[(int)field] += _count - before;
            length += (_count - before) * _weight;
        }

        _passages.Add((ordinal, (float)length, _count));
    }

    public void Clear()
    {
        _passages.Clear();
        Array.Clear(_fieldLengths);
        _count = 0;
        _used = 0;
    }

    void ITermSink.Add(ReadOnlySpan<char> term)
    {
        if (_bytes.Length - _used < TermBytes.MaxLength)
        {
            Array.Resize(ref _bytes, checked(2 * _bytes.Length));
        }

        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * _count);
        }

        var length = TermBytes.Encode(term, _bytes.AsSpan(_used));
        _terms[_count++] = new AnalyzedTerm(TermTable.Hash(_bytes.AsSpan(_used, length)), _weight, _used, length);
        _used += length;
    }
}
