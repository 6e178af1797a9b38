namespace AiAssistant.Retrieval.Fusion;

/// <summary>
/// The best passages of a scan, at most a given number, chosen without sorting all: a binary heap with the worst one on top. Ties go to the lower id.
/// </summary>
internal sealed class TopCandidates
{
    private readonly (float Score, long Id)[] _heap;
    private int _count;

    /// <param name="limit">How many at the most.</param>
    /// <param name="available">How many passages there are.</param>
    public TopCandidates(int limit, long available) => _heap = new (float, long)[Math.Min(limit, available)];

    /// <summary>How many are kept at the most.</summary>
    public int Limit => _heap.Length;

    /// <summary>The lowest score that is kept, once there is no more room; a lower one cannot be kept any more. Negative infinity while there is room.</summary>
    public float Bar => _heap.Length == 0 ? float.PositiveInfinity : _count == _heap.Length ? _heap[0].Score : float.NegativeInfinity;

    /// <summary>Offers one passage. Passages may come in any order, each once.</summary>
    /// <param name="version">The place of the version.</param>
    /// <param name="ordinal">The place of the passage in it.</param>
    /// <param name="score">Its score; a number.</param>
    public void Offer(int version, int ordinal, float score)
    {
        (float Score, long Id) item = (score, ((long)version << 32) | (uint)ordinal);
        if (_count < _heap.Length || (_heap.Length > 0 && IsWorse(_heap[0], item)))
        {
            Push(item);
        }
    }

    /// <summary>Offers the passages of one version. They come in the order of ids.</summary>
    /// <param name="version">The place of the version.</param>
    /// <param name="scores">Scores by ordinal; NaN is left out.</param>
    /// <param name="above">Only greater scores count.</param>
    public void Offer(int version, ReadOnlySpan<float> scores, float above)
    {
        if (_heap.Length == 0)
        {
            return;
        }

        var bar = _count == _heap.Length ? Math.Max(above, _heap[0].Score) : above;
        for (var ordinal = 0; ordinal < scores.Length; ordinal++)
        {
            if (!(scores[ordinal] > bar))
            {
                continue; // an equal score has a higher id than what is kept
            }

            Push((scores[ordinal], ((long)version << 32) | (uint)ordinal));
            if (_count == _heap.Length)
            {
                bar = Math.Max(above, _heap[0].Score);
            }
        }
    }

    /// <summary>The version and ordinal of each passage kept, in no order.</summary>
    public IEnumerable<(int Version, int Ordinal)> Kept()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return ((int)(_heap[i].Id >> 32), (int)(_heap[i].Id & 0xFFFFFFFF));
        }
    }

    private static bool IsWorse((float Score, long Id) left, (float Score, long Id) right) =>
        left.Score < right.Score || (left.Score == right.Score && left.Id > right.Id);

    private void Push((float Score, long Id) item)
    {
        if (_count < _heap.Length)
        {
            var place = _count++;
            while (place > 0 && IsWorse(item, _heap[(place - 1) / 2]))
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

            if (child + 1 < _count && IsWorse(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsWorse(_heap[child], item))
            {
                break;
            }

            _heap[hole] = _heap[child];
            hole = child;
        }

        _heap[hole] = item;
    }
}
