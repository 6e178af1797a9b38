namespace AiAssistant.Retrieval.Lexical;

/// <summary>Walks over the terms of several runs in order, with the postings of all of them.</summary>
internal sealed class RunMerger
{
    private readonly IReadOnlyList<TermRun> _runs;
    private readonly PriorityQueue<int, int> _queue;
    private readonly byte[] _term = new byte[TermBytes.MaxLength];
    private int _length;

    /// <param name="runs">The runs, those of earlier passages first.</param>
    public RunMerger(IReadOnlyList<TermRun> runs)
    {
        _runs = runs;
        _queue = new PriorityQueue<int, int>(Comparer<int>.Create(Compare));
        for (var i = 0; i < runs.Count; i++)
        {
            Enqueue(i);
        }
    }

    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>Moves to the next term and gathers its postings.</summary>
    public bool MoveNext(TermPostings postings)
    {
        if (_queue.Count == 0)
        {
            return false;
        }

        postings.Clear();
        var first = _runs[_queue.Peek()].Term;
        first.CopyTo(_term);
        _length = first.Length;
        while (_queue.TryPeek(out var run, out _) && _runs[run].Term.SequenceEqual(Term))
        {
            _queue.Dequeue();
            _runs[run].ReadPostings(postings);
            Enqueue(run);
        }

        return true;
    }

    private void Enqueue(int run)
    {
        if (_runs[run].MoveNext())
        {
            _queue.Enqueue(run, run);
        }
    }

    private int Compare(int left, int right)
    {
        var byTerm = _runs[left].Term.SequenceCompareTo(_runs[right].Term);
        return byTerm != 0 ? byTerm : left.CompareTo(right);
    }
}
