namespace AiAssistant.Retrieval.Lexical;

/// <summary>The terms of all passages of one version that one analyser read. Immutable.</summary>
internal sealed class LexicalIndex
{
    private readonly Dictionary<string, int> _terms;
    private readonly int[] _starts;
    private readonly int[] _ordinals;
    private readonly float[] _frequencies;
    private readonly float[] _lengths;
    private readonly long[] _fieldLengths;

    internal LexicalIndex(string analyzer, int passages, Dictionary<string, int> terms, int[] starts, int[] ordinals, float[] frequencies, float[] lengths,
        long[] fieldLengths)
    {
        Analyzer = analyzer;
        Passages = passages;
        _terms = terms;
        _starts = starts;
        _ordinals = ordinals;
        _frequencies = frequencies;
        _lengths = lengths;
        _fieldLengths = fieldLengths;
        foreach (var term in terms.Keys)
        {
            TermCharacters += term.Length;
        }
    }

    /// <summary>The name of the analyser.</summary>
    public string Analyzer { get; }

    /// <summary>How many passages it read, those without any term included.</summary>
    public int Passages { get; }

    public int Terms => _terms.Count;

    public int Postings => _ordinals.Length;

    public long TermCharacters { get; }

    /// <summary>The weighted length of each passage of the version, by ordinal; 0 where another analyser read it.</summary>
    public ReadOnlySpan<float> Lengths => _lengths;

    /// <summary>How many terms all passages have in a field. Whole numbers, so that sums do not depend on how passages are spread over versions.</summary>
    public long LengthOf(SearchedField field) => _fieldLengths[(int)field];

    /// <summary>The place of a term, or -1.</summary>
    public int Find(string term) => _terms.TryGetValue(term, out var id) ? id : -1;

    /// <summary>In how many passages a term occurs.</summary>
    public int DocumentFrequency(int term) => _starts[term + 1] - _starts[term];

    public PostingList PostingsOf(int term)
    {
        var start = _starts[term];
        var count = _starts[term + 1] - start;
        return new(_ordinals.AsSpan(start, count), _frequencies.AsSpan(start, count));
    }
}
