using AiAssistant.Retrieval.Analysis;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Builds the words of one version that one analyser reads, passage after passage in the order of ordinals. Linear in the number of terms; what does not fit
/// into the limits goes to runs on disk, which are gone when the builder is disposed.
/// </summary>
internal sealed class LexicalIndexBuilder : ITermSink, IDisposable
{
    // Below this a run is not worth a file.
    private const long LeastRun = 1 << 16;

    // Arrays end at two gigabytes.
    private const long MostRun = 1 << 30;

    private readonly TextAnalyzer _analyzer;
    private readonly Bm25Options _options;
    private readonly BuildLimits _limits;
    private readonly PostingLayout _layout;
    private readonly TermTable _terms = new();
    private readonly PostingLog _log = new();
    private readonly DistinctValues _frequencies = new();
    private readonly DistinctValues _lengths = new();
    private readonly List<TermRun> _runs = [];
    private readonly long[] _fieldLengths = new long[4];
    private readonly byte[] _term = new byte[TermBytes.MaxLength];
    private (int Term, double Frequency)[] _found = new (int, double)[64]; // the terms of the passage that is read
    private int[] _places = new int[64]; // by term its place among them, if it is there
    private int[] _lengthCodes = new int[64]; // by ordinal
    private int _foundCount;
    private int _passages;
    private int _count;
    private double _weight;

    public LexicalIndexBuilder(TextAnalyzer analyzer, Bm25Options options, BuildLimits limits)
        : this(analyzer, options, limits, PostingLayout.Default)
    {
    }

    public LexicalIndexBuilder(TextAnalyzer analyzer, Bm25Options options, BuildLimits limits, PostingLayout layout)
    {
        _analyzer = analyzer;
        _options = options;
        _limits = limits;
        _layout = layout;
        _lengths.Add(0); // of passages that another analyser reads
    }

    /// <summary>Reads a passage.</summary>
    /// <param name="ordinal">Its ordinal, greater than the one before; those left out belong to other analysers.</param>
    /// <param name="passage">The passage.</param>
    public void Add(int ordinal, Passage passage)
    {
        double length = 0;
        _foundCount = 0;
        foreach (var (field, text) in PassageText.Read(passage))
        {
            _weight = _options.WeightOf(field);
            if (_weight == 0)
            {
                continue;
            }

            _count = 0;
            _analyzer.Analyze(text, this);
            _fieldLengths[(int)field] += _count;
            length += _count * _weight;
        }

        foreach (var (term, frequency) in _found.AsSpan(0, _foundCount))
        {
            _log.Add(term, ordinal, _frequencies.Add((float)frequency));
        }

        AddLength(ordinal, (float)length);
        _passages++;
        if (_limits.RunDirectory is not null && _terms.MemoryBytes + _log.MemoryBytes > Math.Clamp(_limits.MemoryBytes, LeastRun, MostRun))
        {
            _runs.Add(FileRun.Write(_limits.RunDirectory, new MemoryRun(_terms, _log), new TermPostings()));
            _terms.Clear(int.MaxValue);
            _log.Clear();
        }
    }

    void ITermSink.Add(ReadOnlySpan<char> term)
    {
        _count++;
        var id = _terms.Add(_term.AsSpan(0, TermBytes.Encode(term, _term)));
        if (id >= _places.Length)
        {
            Array.Resize(ref _places, 2 * _places.Length);
        }

        var place = _places[id];
        if (place < _foundCount && _found[place].Term == id)
        {
            _found[place].Frequency += _weight;
            return;
        }

        if (_foundCount == _found.Length)
        {
            Array.Resize(ref _found, 2 * _foundCount);
        }

        _places[id] = _foundCount;
        _found[_foundCount++] = (id, _weight);
    }

    /// <summary>Writes the sections. Once, at the end.</summary>
    /// <param name="sink">Where to.</param>
    /// <param name="part">The number of the analyser.</param>
    /// <param name="passages">How many passages the version has.</param>
    public void Write(ISectionSink sink, int part, int passages)
    {
        var frequencies = _frequencies.MostCommonFirst(out var frequencyCodes);
        WriteTable(sink, SectionKind.WordFrequencies, part, frequencies);
        WriteTable(sink, SectionKind.WordLengths, part, _lengths.Ascending(out var codes));
        Array.Resize(ref _lengthCodes, passages);
        for (var ordinal = 0; ordinal < passages; ordinal++)
        {
            _lengthCodes[ordinal] = codes[_lengthCodes[ordinal]];
        }

        var codeBytes = _lengths.Count <= 1 << 8 ? 1 : _lengths.Count <= 1 << 16 ? 2 : 4;
        WriteLengthCodes(sink, part, codeBytes);
        var header = new LexicalHeader
        {
            WindowBits = (byte)_layout.WindowBits,
            LengthCodeBytes = (byte)codeBytes,
            VersionPassages = passages,
            Passages = _passages,
            Lengths = _lengths.Count,
            Frequencies = frequencies.Length,
            TitleLength = _fieldLengths[(int)SearchedField.Title],
            TextLength = _fieldLengths[(int)SearchedField.Text],
            FieldNameLength = _fieldLengths[(int)SearchedField.FieldName],
            FieldValueLength = _fieldLengths[(int)SearchedField.FieldValue],
        };
        WriteTerms(sink, part, frequencies, frequencyCodes, ref header);
        using var section = sink.Begin(SectionKind.WordHeader, part);
        section.Write(header);
    }

    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run.Dispose();
        }

        _runs.Clear();
    }

    private void AddLength(int ordinal, float length)
    {
        if (ordinal >= _lengthCodes.Length)
        {
            Array.Resize(ref _lengthCodes, Math.Max(2 * _lengthCodes.Length, ordinal + 1));
        }

        _lengthCodes[ordinal] = _lengths.Add(length);
    }

    private static void WriteTable(ISectionSink sink, SectionKind kind, int part, float[] values)
    {
        using var section = sink.Begin(kind, part);
        section.Write<float>(values);
    }

    /// <summary>The codes of the last window are followed by zeros up to a power of two, so that a masked place in a window is always one of a code.</summary>
    private void WriteLengthCodes(ISectionSink sink, int part, int codeBytes)
    {
        using var section = sink.Begin(SectionKind.WordLengthCodes, part);
        var padded = LexicalIndex.PaddedPassages(_lengthCodes.Length, _layout.WindowBits);
        for (long ordinal = 0; ordinal < padded; ordinal++)
        {
            var code = ordinal < _lengthCodes.Length ? _lengthCodes[ordinal] : 0;
            switch (codeBytes)
            {
                case 1:
                    section.WriteByte((byte)code);
                    break;
                case 2:
                    section.Write((ushort)code);
                    break;
                default:
                    section.Write(code);
                    break;
            }
        }
    }

    private void WriteTerms(ISectionSink sink, int part, float[] frequencies, int[] frequencyCodes, ref LexicalHeader header)
    {
        // One section is written at a time: the dictionary, which is the smaller one, waits in memory.
        using var held = new HeldSection();
        using var run = new MemoryRun(_terms, _log);
        var merger = new RunMerger([.. _runs, run]);
        var found = new TermPostings();
        var dictionary = new TermDictionaryWriter(held);
        var spellings = _options.SpellingWeight > 0 ? new SpellingsWriter() : null;
        using (var section = sink.Begin(SectionKind.WordPostings, part))
        {
            var postings = new PostingsWriter(section, _layout, header.VersionPassages, _lengthCodes, frequencies);
            while (merger.MoveNext(found))
            {
                header.Postings += found.Count;
                spellings?.Add(merger.Term, dictionary.Terms, found.Count);
                foreach (ref var code in found.Frequencies)
                {
                    code = frequencyCodes[code];
                }

                if (found.Count == 1)
                {
                    dictionary.Write(merger.Term, found.Ordinals[0], found.Frequencies[0]);
                }
                else
                {
                    dictionary.Write(merger.Term, found.Count, postings.Write(found), postings.IsDense(found.Count));
                }
            }
        }

        header.Terms = dictionary.Terms;
        header.Blocks = dictionary.Blocks;
        using (var section = sink.Begin(SectionKind.WordDictionaryIndex, part))
        {
            dictionary.WriteIndex(section);
        }

        using (var section = sink.Begin(SectionKind.WordDictionary, part))
        {
            held.CopyTo(section);
        }

        if (spellings is not null)
        {
            using var section = sink.Begin(SectionKind.WordSpellings, part);
            spellings.Write(section);
        }
    }
}
