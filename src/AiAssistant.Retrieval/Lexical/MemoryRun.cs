namespace AiAssistant.Retrieval.Lexical;

/// <summary>The terms that are in memory, in order.</summary>
internal sealed class MemoryRun : TermRun
{
    private readonly TermTable _terms;
    private readonly PostingLog _log;
    private readonly int[] _order;
    private int _place = -1;

    public MemoryRun(TermTable terms, PostingLog log)
    {
        _terms = terms;
        _log = log;
        _order = Sort(terms);
    }

    public override ReadOnlySpan<byte> Term => _terms[_order[_place]];

    public int DocumentFrequency => _log.DocumentFrequency(_order[_place]);

    public override bool MoveNext() => ++_place < _order.Length;

    public override void ReadPostings(TermPostings postings) => _log.Read(_order[_place], postings);

    public override void Dispose()
    {
    }

    /// <summary>By the first eight bytes, which are sorted as numbers; what they leave equal is compared.</summary>
    private static int[] Sort(TermTable terms)
    {
        var keys = new ulong[terms.Count];
        var order = new int[terms.Count];
        for (var id = 0; id < order.Length; id++)
        {
            keys[id] = TermBytes.Key(terms[id]);
            order[id] = id;
        }

        Array.Sort(keys, order);
        var compare = Comparer<int>.Create((left, right) => terms[left].SequenceCompareTo(terms[right]));
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end > start + 1)
            {
                Array.Sort(order, start, end - start, compare);
            }

            start = end;
        }

        return order;
    }
}
