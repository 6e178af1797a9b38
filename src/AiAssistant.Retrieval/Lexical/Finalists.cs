namespace AiAssistant.Retrieval.Lexical;

/// <summary>
/// Passages whose score in single precision leaves it open whether they are among the best. The bar is the lowest of the best scores so far, less what rounding
/// can have changed, so that no passage is lost that belongs to the best in double precision.
/// </summary>
internal sealed class Finalists
{
    private const int Room = 256;
    private const int KeptScores = 1 << 12;

    private readonly float[] _scores = new float[Room];
    private readonly int[] _ordinals = new int[Room];
    private float[] _best = new float[16]; // a heap with the lowest on top
    private int _bestCount;

    /// <summary>A passage with this score or a lower one is not among the best. Never falls, never negative.</summary>
    public float Bar { get; private set; }

    /// <summary>What a score that so many passages reach is multiplied by to make a bar.</summary>
    public float Slack { get; private set; }

    /// <summary>How many passages are wanted.</summary>
    public int Limit { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether they must be taken before the next one comes.</summary>
    public bool IsFull => Count == Room;

    /// <summary>Whether to sift them again would gain little.</summary>
    public bool IsHalfFull => Count > Room / 2;

    /// <summary>The passages; valid after <see cref="Sift"/>.</summary>
    public ReadOnlySpan<int> Ordinals => _ordinals.AsSpan(0, Count);

    /// <summary>Begins with a question.</summary>
    /// <param name="limit">How many passages are wanted.</param>
    /// <param name="terms">How many terms the question has: each adds an error.</param>
    public void Begin(int limit, int terms)
    {
        Limit = limit;
        Slack = 1 - (3 * ErrorOf(terms));
        _bestCount = 0;
        Bar = 0;
        Count = 0;
        if (_best.Length < limit && _best.Length > KeptScores)
        {
            _best = new float[16];
        }
    }

    /// <summary>A passage with an exact score below this one is not wanted: others' passages fill the list.</summary>
    public void RaiseTo(double exactBar)
    {
        Bar = Math.Max(Bar, (float)exactBar * Slack);
    }

    /// <summary>Adds a passage whose score is above the bar.</summary>
    public void Add(int ordinal, float score)
    {
        _scores[Count] = score;
        _ordinals[Count++] = ordinal;
        if (_bestCount < Limit)
        {
            PushBest(score);
        }
        else if (score > _best[0])
        {
            ReplaceLowest(score);
        }

        if (_bestCount == Limit)
        {
            Bar = Math.Max(Bar, _best[0] * Slack);
        }
    }

    /// <summary>Drops those that the bar has passed.</summary>
    public void Sift()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_scores[i] > Bar)
            {
                _scores[kept] = _scores[i];
                _ordinals[kept++] = _ordinals[i];
            }
        }

        Count = kept;
    }

    /// <summary>They were taken.</summary>
    public void Clear() => Count = 0;

    /// <summary>By how much a score in single precision can be wrong, as a part of it: a few roundings for each term.</summary>
    private static float ErrorOf(int terms) => (terms + 16) * 6e-8f;

    private void PushBest(float score)
    {
        if (_bestCount == _best.Length)
        {
            Array.Resize(ref _best, Math.Min(2 * _bestCount, Limit));
        }

        var place = _bestCount++;
        while (place > 0 && score < _best[(place - 1) / 2])
        {
            _best[place] = _best[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        _best[place] = score;
    }

    private void ReplaceLowest(float score)
    {
        var hole = 0;
        while ((2 * hole) + 1 is var child && child < _bestCount)
        {
            child += child + 1 < _bestCount && _best[child + 1] < _best[child] ? 1 : 0;
            if (_best[child] >= score)
            {
                break;
            }

            _best[hole] = _best[child];
            hole = child;
        }

        _best[hole] = score;
    }
}
