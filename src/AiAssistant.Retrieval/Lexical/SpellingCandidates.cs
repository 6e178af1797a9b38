namespace AiAssistant.Retrieval.Lexical;

/// <summary>The known words that an unknown one may stand for, of all indexes. Used again for the next one.</summary>
internal sealed class SpellingCandidates
{
    /// <summary>How many words one unknown word stands for at the most.</summary>
    public const int MostChosen = 4;

    private const int Most = 64;

    private readonly TermTable _terms = new();
    private readonly long[] _documentFrequencies = new long[Most];
    private readonly int[] _errors = new int[Most];
    private readonly int[] _indexes = new int[Most];
    private readonly int[] _chosen = new int[MostChosen];

    public void Clear() => _terms.Clear(2 * Most);

    public ReadOnlySpan<byte> this[int candidate] => _terms[candidate];

    /// <summary>Adds a word; again for each index that has it. Beyond a number that no language has, they are left out.</summary>
    public void Add(ReadOnlySpan<byte> term, int errors, int index, int documentFrequency)
    {
        if (_terms.Count == Most)
        {
            return;
        }

        var before = _terms.Count;
        var id = _terms.Add(term);
        if (id == before)
        {
            (_documentFrequencies[id], _errors[id]) = (documentFrequency, errors);
        }
        else if (_indexes[id] != index)
        {
            _documentFrequencies[id] += documentFrequency;
        }

        _indexes[id] = index;
    }

    /// <summary>The likeliest words: those with the fewest errors, and of them the most frequent ones.</summary>
    public ReadOnlySpan<int> Choose()
    {
        var fewest = int.MaxValue;
        for (var id = 0; id < _terms.Count; id++)
        {
            fewest = Math.Min(fewest, _errors[id]);
        }

        var count = 0;
        for (var id = 0; id < _terms.Count; id++)
        {
            if (_errors[id] != fewest)
            {
                continue;
            }

            var place = count < MostChosen ? count++ : MostChosen;
            while (place > 0 && IsBetter(id, _chosen[place - 1]))
            {
                if (place < MostChosen)
                {
                    _chosen[place] = _chosen[place - 1];
                }

                place--;
            }

            if (place < MostChosen)
            {
                _chosen[place] = id;
            }
        }

        return _chosen.AsSpan(0, count);
    }

    private bool IsBetter(int left, int right) => _documentFrequencies[left] != _documentFrequencies[right]
        ? _documentFrequencies[left] > _documentFrequencies[right] : _terms[left].SequenceCompareTo(_terms[right]) < 0;
}
