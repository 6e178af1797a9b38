namespace AiAssistant.Retrieval.Lexical;

/// <summary>Gives the distinct values of a kind (lengths of passages, frequencies of terms) numbers in the order in which they come, and counts each.</summary>
internal sealed class DistinctValues
{
    private const int SmallWholes = 256;

    private readonly int[] _small = new int[SmallWholes]; // number + 1 of small whole values
    private readonly Dictionary<float, int> _others = [];
    private readonly List<float> _values = [];
    private readonly List<long> _counts = [];

    public int Count => _values.Count;

    /// <summary>The number of a value.</summary>
    public int Add(float value)
    {
        var whole = (int)value;
        int id;
        if (whole == value && (uint)whole < SmallWholes)
        {
            id = _small[whole] - 1;
            if (id < 0)
            {
                id = Append(value);
                _small[whole] = id + 1;
            }
        }
        else if (!_others.TryGetValue(value, out id))
        {
            id = Append(value);
            _others.Add(value, id);
        }

        _counts[id]++;
        return id;
    }

    /// <summary>The values, ascending.</summary>
    /// <param name="codes">For each number its value's place.</param>
    public float[] Ascending(out int[] codes) => Order((left, right) => _values[left].CompareTo(_values[right]), out codes);

    /// <summary>The values, the most common one first.</summary>
    /// <param name="codes">For each number its value's place.</param>
    public float[] MostCommonFirst(out int[] codes) => Order(
        (left, right) => _counts[left] != _counts[right] ? _counts[right].CompareTo(_counts[left]) : _values[left].CompareTo(_values[right]), out codes);

    private float[] Order(Comparison<int> comparison, out int[] codes)
    {
        var ids = Enumerable.Range(0, Count).ToArray();
        Array.Sort(ids, comparison);
        codes = new int[Count];
        for (var code = 0; code < ids.Length; code++)
        {
            codes[ids[code]] = code;
        }

        return Array.ConvertAll(ids, id => _values[id]);
    }

    private int Append(float value)
    {
        _values.Add(value);
        _counts.Add(0);
        return _values.Count - 1;
    }
}
