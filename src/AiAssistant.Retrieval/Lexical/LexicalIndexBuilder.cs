using System.Runtime.InteropServices;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Builds a <see cref="LexicalIndex"/>, passage after passage in the order of ordinals. Linear in the number of terms.</summary>
internal sealed class LexicalIndexBuilder : ITermSink, IDisposable
{
    private readonly TextAnalyzer _analyzer;
    private readonly Bm25Options _options;
    private readonly Dictionary<string, int> _terms = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int> _documentFrequencies = [];
    private readonly List<int> _lastPosting = []; // by term, so that a repeated term finds its posting
    private readonly List<(int Term, int Ordinal)> _postings = [];
    private readonly List<float> _frequencies = [];
    private readonly List<(int Ordinal, float Length)> _lengths = [];
    private readonly long[] _fieldLengths = new long[4];
    private int _passages;
    private int _ordinal;
    private int _count;
    private float _weight;

    public LexicalIndexBuilder(TextAnalyzer analyzer, Bm25Options options, BuildLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _analyzer = analyzer;
        _options = options;
        _lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(int ordinal, Passage passage)
    {
        _ordinal = ordinal;
        _passages++;
        double length = 0;
        foreach (var (field, text) in PassageText.Read(passage))
        {
            _weight = (float)_options.WeightOf(field);
            if (_weight == 0)
            {
                continue;
            }

            _count = 0;
            _analyzer.Analyze(text, this);
            _fieldLengths[(int)field] += _count;
            length += _count * (double)_weight;
        }

        _lengths.Add((ordinal, (float)length));
    }

    void ITermSink.Add(ReadOnlySpan<char> term)
    {
        _count++;
        if (!_lookup.TryGetValue(term, out var id))
        {
            id = _terms.Count;
            _lookup[term] = id;
            _documentFrequencies.Add(0);
            _lastPosting.Add(-1);
        }

        var last = _lastPosting[id];
        if (last >= 0 && _postings[last].Ordinal == _ordinal)
        {
            CollectionsMarshal.AsSpan(_frequencies)[last] += _weight;
            return;
        }

        _lastPosting[id] = _postings.Count;
        _documentFrequencies[id]++;
        _postings.Add((id, _ordinal));
        _frequencies.Add(_weight);
    }

    public void Dispose()
    {
    }

    public void Write(ISectionSink sink, int part, int passages)
    {
        var starts = new int[_terms.Count + 1];
        for (var term = 0; term < _terms.Count; term++)
        {
            starts[term + 1] = starts[term] + _documentFrequencies[term];
        }

        var next = starts.AsSpan(0, _terms.Count).ToArray();
        var ordinals = new int[_postings.Count];
        var frequencies = new float[_postings.Count];
        for (var i = 0; i < _postings.Count; i++)
        {
            var (term, ordinal) = _postings[i];
            var place = next[term]++;
            ordinals[place] = ordinal;
            frequencies[place] = _frequencies[i];
        }

        var lengths = new float[passages];
        foreach (var (ordinal, length) in _lengths)
        {
            lengths[ordinal] = length;
        }

        using (var writer = sink.Begin((SectionKind)16, part))
        {
            writer.Write(_passages);
            writer.Write(_terms.Count);
            writer.Write<long>(_fieldLengths);
            writer.Write<int>(starts);
            writer.Write<int>(ordinals);
            writer.Write<float>(frequencies);
            writer.Write<float>(lengths);
        }

        using (var writer = sink.Begin((SectionKind)17, part))
        {
            foreach (var term in _terms.Keys)
            {
                writer.WriteByte((byte)term.Length);
                writer.Write<char>(term);
            }
        }
    }
}
