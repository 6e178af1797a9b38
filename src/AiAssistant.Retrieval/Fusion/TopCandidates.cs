using System.Buffers;

namespace AiAssistant.Retrieval.Fusion;

/// <summary>
/// The best passages of a scan, at most a given number, chosen without sorting all: a binary heap with the worst one on top, in rented memory. Ties go to the
/// lower id.
/// </summary>
internal sealed class TopCandidates : IDisposable
{
    private ScoredPassage[] _heap;
    private int _count;

    /// <param name="limit">How many at the most.</param>
    /// <param name="available">How many passages there are.</param>
    public TopCandidates(int limit, long available)
    {
        Limit = (int)Math.Min(limit, available);
        _heap = ArrayPool<ScoredPassage>.Shared.Rent(Limit);
    }

    /// <summary>How many are kept at the most.</summary>
    public int Limit { get; }

    /// <summary>How many are kept.</summary>
    public int Count => _count;

    /// <summary>The lowest score that is kept, once there is no more room: a lower one cannot be kept. Negative infinity while there is room.</summary>
    public double Bar => Limit == 0 ? double.PositiveInfinity : _count == Limit ? _heap[0].Score : double.NegativeInfinity;

    /// <summary>The passages kept, in no order.</summary>
    public ReadOnlySpan<ScoredPassage> Items => _heap.AsSpan(0, _count);

    /// <summary>Offers one passage. Passages may come in any order, each once.</summary>
    /// <param name="version">The place of the version.</param>
    /// <param name="ordinal">The place of the passage in it.</param>
    /// <param name="score">Its score; a number.</param>
    public void Offer(int version, int ordinal, double score)
    {
        var item = new ScoredPassage(version, ordinal, score);
        if (_count < Limit || (Limit > 0 && _heap[0].IsWorseThan(item)))
        {
            Push(item);
        }
    }

    public void Dispose()
    {
        ArrayPool<ScoredPassage>.Shared.Return(_heap);
        _heap = [];
        _count = 0;
    }

    private void Push(ScoredPassage item)
    {
        if (_count < Limit)
        {
            var place = _count++;
            while (place > 0 && item.IsWorseThan(_heap[(place - 1) / 2]))
            {
                _heap[place] = _heap[(place - 1) / 2];
                place = (place - 1) / 2;
            }

            _heap[place] = item;
            return;
        }

        var hole = 0;
        while (true)
        {
            var child = (2 * hole) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _heap[child + 1].IsWorseThan(_heap[child]))
            {
                child++;
            }

            if (!_heap[child].IsWorseThan(item))
            {
                break;
            }

            _heap[hole] = _heap[child];
            hole = child;
        }

        _heap[hole] = item;
    }
}
