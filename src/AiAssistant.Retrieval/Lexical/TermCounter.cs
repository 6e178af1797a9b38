using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>Counts the terms of passages that were read, and keeps the postings: in memory, and beyond the limits in runs on disk.</summary>
internal sealed class TermCounter : IDisposable
{
    // Below this a run is not worth a file.
    private const long LeastRun = 1 << 16;

    // Arrays end at two gigabytes.
    private const long MostRun = 1 << 30;

    private readonly BuildLimits _limits;
    private readonly TermTable _terms = new();
    private readonly PostingLog _log = new();
    private readonly List<TermRun> _runs = [];
    private readonly long[] _fieldLengths = new long[4];
    private (int Term, double Frequency)[] _found = new (int, double)[64]; // the terms of the passage that is counted
    private int[] _places = new int[64]; // by term its place among them, if it is there
    private int[] _lengthCodes = new int[64]; // by ordinal
    private int _foundCount;

    public TermCounter(BuildLimits limits)
    {
        _limits = limits;
        Lengths.Add(0); // of passages that another analyser reads
    }

    /// <summary>How many passages were counted.</summary>
    public int Passages { get; private set; }

    /// <summary>The weighted lengths.</summary>
    public DistinctValues Lengths { get; } = new();

    /// <summary>The weighted frequencies.</summary>
    public DistinctValues Frequencies { get; } = new();

    /// <summary>How many terms there are in a field.</summary>
    public long LengthOf(SearchedField field) => _fieldLengths[(int)field];

    /// <summary>Counts passages.</summary>
    public void Count(AnalyzedPassages passages)
    {
        for (var field = 0; field < _fieldLengths.Length; field++)
        {
            _fieldLengths[field] += passages.FieldLengths[field];
        }

        var start = 0;
        foreach (var (ordinal, length, end) in passages.Passages)
        {
            Count(passages, ordinal, start, end);
            AddLength(ordinal, length);
            Passages++;
            start = end;
            if (_limits.RunDirectory is not null && _terms.MemoryBytes + _log.MemoryBytes > Math.Clamp(_limits.MemoryBytes, LeastRun, MostRun))
            {
                _runs.Add(FileRun.Write(_limits.RunDirectory, new MemoryRun(_terms, _log), new TermPostings()));
                _terms.Clear(int.MaxValue);
                _log.Clear();
            }
        }
    }

    /// <summary>All terms with their postings, in order.</summary>
    public RunMerger Merge() => new([.. _runs, new MemoryRun(_terms, _log)]);

    /// <summary>The number of each passage's length.</summary>
    /// <param name="passages">How many passages the version has.</param>
    public int[] LengthCodes(int passages)
    {
        Array.Resize(ref _lengthCodes, passages);
        return _lengthCodes;
    }

    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run.Dispose();
        }

        _runs.Clear();
    }

    private void Count(AnalyzedPassages passages, int ordinal, int start, int end)
    {
        // What lies far apart in memory is asked for beforehand, so that the waits overlap.
        var terms = passages.Terms[start..end];
        foreach (ref readonly var term in terms)
        {
            _terms.PrefetchSlot(term.Hash);
        }

        foreach (ref readonly var term in terms)
        {
            _terms.PrefetchTerm(term.Hash);
        }

        _foundCount = 0;
        foreach (ref readonly var term in terms)
        {
            Find(_terms.Add(passages.BytesOf(term), term.Hash), term.Weight);
        }

        foreach (var (term, frequency) in _found.AsSpan(0, _foundCount))
        {
            _log.Add(term, ordinal, Frequencies.Add((float)frequency));
        }
    }

    private void Find(int term, double weight)
    {
        if (term >= _places.Length)
        {
            Array.Resize(ref _places, 2 * _places.Length);
        }

        var place = _places[term];
        if (place < _foundCount && _found[place].Term == term)
        {
            _found[place].Frequency += weight;
            return;
        }

        if (_foundCount == _found.Length)
        {
            Array.Resize(ref _found, 2 * _foundCount);
        }

        _places[term] = _foundCount;
        _found[_foundCount++] = (term, weight);
    }

    private void AddLength(int ordinal, float length)
    {
        if (ordinal >= _lengthCodes.Length)
        {
            Array.Resize(ref _lengthCodes, Math.Max(2 * _lengthCodes.Length, ordinal + 1));
        }

        _lengthCodes[ordinal] = Lengths.Add(length);
    }
}
