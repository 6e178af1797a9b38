using System.Runtime.InteropServices;

namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Goes through one index window by window. In a window only those terms are added up at first without which a passage cannot reach the bar (MaxScore: Turtle,
/// Flood: "Query evaluation: strategies and optimizations", 1995, here with bounds for each window); the others are looked up, or added too, where a passage
/// still can. A window in which none can is passed over.
/// </summary>
internal sealed class IndexScan
{
    // To look a passage up costs about as much as to add so many postings.
    private const int LookUpCost = 32;

    private readonly WindowScores _scores = new();
    private readonly ContributionTables _tables = new();
    private readonly int[] _places = new int[1 << PostingLayout.MostWindowBits];
    private ScanTerm[] _terms = new ScanTerm[16];
    private int[] _byWeight = new int[16];
    private double[] _weights = new double[16];
    private int _count;
    private int _eager; // how many terms that could be left are added up nevertheless, because too many passages were found without them

    /// <summary>Begins with an index.</summary>
    /// <param name="view">The index.</param>
    /// <param name="entries">The question's terms in it.</param>
    /// <param name="weights">Their weights.</param>
    public void Begin(IndexView view, ReadOnlySpan<TermEntry> entries, ReadOnlySpan<double> weights)
    {
        if (_terms.Length < entries.Length)
        {
            _terms = new ScanTerm[entries.Length];
            _byWeight = new int[entries.Length];
            _weights = new double[entries.Length];
        }

        _count = 0;
        _eager = 0;
        _tables.Begin(view.Index, view.Norm);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].DocumentFrequency == 0)
            {
                continue;
            }

            ref var term = ref _terms[_count];
            term = new ScanTerm { Entry = entries[i], Weight = weights[i], Most = view.MostOf(weights[i]), Rows = -1 };
            if (term.Entry.IsDense)
            {
                var postings = new DensePostings(view.Index.PostingsOf(term.Entry), view.Index.Windows);
                term.Rows = _tables.Add((float)term.Weight, term.Entry.DocumentFrequency, postings.UsedCodes);
            }
            else
            {
                term.Cursor = RunCursor.Start(view.Index, term.Entry);
            }

            _byWeight[_count] = _count;
            _weights[_count++] = term.Weight;
        }

        Array.Sort(_weights, _byWeight, 0, _count);
    }

    /// <summary>Adds up the scores of a window as far as they matter.</summary>
    /// <param name="view">The index.</param>
    /// <param name="window">The window.</param>
    /// <param name="finalists">Only passages above their bar are wanted.</param>
    /// <param name="exactBar">Only passages with greater exact scores are wanted.</param>
    /// <param name="places">The places of the window where passages may have greater scores, ascending; <see cref="Clear"/> must follow if any.</param>
    public void Scan(IndexView view, int window, Finalists finalists, double exactBar, out ReadOnlySpan<int> places)
    {
        places = default;
        var bar = finalists.Bar;
        var first = window << view.Index.WindowBits;
        var count = Math.Min(1 << view.Index.WindowBits, view.Index.VersionPassages - first);
        var most = Bound(view, window, first + count);
        if (most <= bar || most <= exactBar)
        {
            return;
        }

        var optional = Optional(bar, window, out var optionalMost);
        for (var i = optional; i < _count; i++)
        {
            Add(view, window, first, count, ref _terms[_byWeight[i]]);
        }

        var size = LexicalIndex.PaddedWindow(count);
        var least = bar > 0 ? bar - optionalMost : _scores.Floor(size, finalists.Limit) * finalists.Slack;
        var found = _scores.Collect(size, (float)Math.Max(0, least), _places);
        while (found > 0 && _places[found - 1] >= count)
        {
            found--; // damaged postings may name passages that are not there
        }

        while (optional > 0 && found > 0)
        {
            ref var term = ref _terms[_byWeight[--optional]];
            if (term.MostInWindow > 0)
            {
                optionalMost -= term.MostInWindow;
                AddTo(view, window, first, count, ref term, found);
                found = Keep(found, (float)Math.Max(0, bar - optionalMost));
            }
        }

        if (found == 0)
        {
            _scores.Of(size).Clear();
        }

        places = _places.AsSpan(0, found);
    }

    /// <summary>The score at a place of the window, in single precision.</summary>
    public float ScoreAt(int place) => _scores.Of(_places.Length)[place];

    /// <summary>Clears the scores of a window.</summary>
    public void Clear(IndexView view, int window)
    {
        var first = window << view.Index.WindowBits;
        _scores.Of(LexicalIndex.PaddedWindow(Math.Min(1 << view.Index.WindowBits, view.Index.VersionPassages - first))).Clear();
    }

    /// <summary>Gives memory back when it is much.</summary>
    public void Trim() => _tables.Trim();

    private double Bound(IndexView view, int window, int end)
    {
        double most = 0;
        for (var i = 0; i < _count; i++)
        {
            ref var term = ref _terms[i];
            if (term.Entry.IsDense)
            {
                var postings = new DensePostings(view.Index.PostingsOf(term.Entry), view.Index.Windows);
                term.MostInWindow = postings.HasPostings(window) ? view.MostOf(term.Weight, postings[window]) : 0;
            }
            else
            {
                term.Cursor.MoveTo(window << view.Index.WindowBits, view.Index, term.Entry);
                term.MostInWindow = term.Cursor.Ordinal < end ? term.Most : 0;
            }

            most += term.MostInWindow;
        }

        return most;
    }

    /// <summary>How many terms, those of the lowest weights, need not be added up at first, and the most that they add.</summary>
    private int Optional(float bar, int window, out double most)
    {
        var optional = 0;
        most = 0;
        while (optional < _count && most + _terms[_byWeight[optional]].MostInWindow <= bar)
        {
            most += _terms[_byWeight[optional++]].MostInWindow;
        }

        // Now and then it is tried whether the bar has risen enough.
        _eager = (window & 15) == 15 ? _eager / 2 : _eager;
        for (var eager = 0; eager < _eager && optional > 0; eager++)
        {
            most -= _terms[_byWeight[--optional]].MostInWindow;
        }

        return optional;
    }

    private void Add(IndexView view, int window, int first, int count, ref ScanTerm term)
    {
        if (term.MostInWindow == 0)
        {
            return;
        }

        if (!term.Entry.IsDense)
        {
            AddRun(view, first, count, ref term);
            return;
        }

        var block = new DensePostings(view.Index.PostingsOf(term.Entry), view.Index.Windows).Block(window);
        var codes = view.Index.LengthCodesOf(first, LexicalIndex.PaddedWindow(count));
        switch (view.Index.LengthCodeBytes)
        {
            case 1:
                AddBlock(view, block, codes, term);
                break;
            case 2:
                AddBlock(view, block, MemoryMarshal.Cast<byte, ushort>(codes), term);
                break;
            default:
                AddBlock(view, block, MemoryMarshal.Cast<byte, uint>(codes), term);
                break;
        }
    }

    private void AddBlock<TLength>(IndexView view, ReadOnlySpan<byte> bytes, ReadOnlySpan<TLength> lengths, in ScanTerm term)
        where TLength : unmanaged
    {
        var block = new WindowBlock(bytes);
        if (term.Rows >= 0)
        {
            _scores.Add(ref block, lengths, _tables.LastLength, _tables.Table(term.Rows));
        }
        else
        {
            _scores.Add(ref block, lengths, _tables.LastLength, _tables.Formula((float)term.Weight));
        }

        var rest = block.Rest();
        for (var i = 0; i < rest.Length; i += WindowBlock.RestLength)
        {
            var place = MemoryMarshal.Read<ushort>(rest[i..]) & (lengths.Length - 1);
            var frequency = view.FrequencyOf(MemoryMarshal.Read<int>(rest[(i + sizeof(ushort))..]));
            var length = Math.Min(CodeAt(MemoryMarshal.AsBytes(lengths), place, view.Index.LengthCodeBytes), (uint)_tables.LastLength);
            _scores.Of(lengths.Length)[place] += _tables.Of((float)term.Weight, frequency, (int)length);
        }
    }

    private void AddRun(IndexView view, int first, int count, ref ScanTerm term)
    {
        var scores = _scores.Of(count);
        var codes = view.Index.LengthCodesOf(first, count);
        var postings = term.Entry.DocumentFrequency == 1 ? default : view.Index.PostingsOf(term.Entry);
        var cursor = term.Cursor;
        while (cursor.Ordinal - first < count)
        {
            var place = cursor.Ordinal - first;
            var length = Math.Min(CodeAt(codes, place, view.Index.LengthCodeBytes), (uint)_tables.LastLength);
            scores[place] += _tables.Of((float)term.Weight, view.FrequencyOf(cursor.Frequency), (int)length);
            cursor.MoveNext(postings, view.Index.VersionPassages);
        }

        term.Cursor = cursor;
    }

    /// <summary>Adds a term to those places that were found, or to all when that costs less.</summary>
    private void AddTo(IndexView view, int window, int first, int count, ref ScanTerm term, int found)
    {
        var block = term.Entry.IsDense ? new DensePostings(view.Index.PostingsOf(term.Entry), view.Index.Windows).Block(window) : default;
        if (found * LookUpCost >= block.Length)
        {
            _eager += block.IsEmpty ? 0 : 1;
            Add(view, window, first, count, ref term);
            return;
        }

        var scores = _scores.Of(count);
        foreach (var place in _places.AsSpan(0, found))
        {
            if (WindowBlock.FrequencyOf(block, place) is var code and >= 0)
            {
                scores[place] += (float)Bm25Norm.Contribution(term.Weight, view.FrequencyOf(code), view.Norm.Of(view.Index.LengthAt(first + place)));
            }
        }
    }

    private int Keep(int found, float bar)
    {
        var scores = _scores.Of(_places.Length);
        var kept = 0;
        for (var i = 0; i < found; i++)
        {
            if (scores[_places[i]] > bar)
            {
                _places[kept++] = _places[i];
            }
        }

        return kept;
    }

    private static uint CodeAt(ReadOnlySpan<byte> codes, int place, int codeBytes) => codeBytes switch
    {
        1 => codes[place],
        2 => MemoryMarshal.Cast<byte, ushort>(codes)[place],
        _ => MemoryMarshal.Cast<byte, uint>(codes)[place],
    };
}
