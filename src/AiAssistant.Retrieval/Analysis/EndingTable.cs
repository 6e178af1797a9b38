namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// The endings of a stemmer: a trie over their letters from the last to the first, whose edges lie in one open-addressing hash table. Finding the longest
/// ending of a word costs a look-up for each letter of it and one more.
/// </summary>
internal sealed class EndingTable
{
    private readonly string[] _endings;
    private readonly uint[] _edges; // a node and a letter
    private readonly ushort[] _targets;
    private readonly short[] _accepted; // by node: the number of the ending that ends there, or -1

    /// <summary>Creates a table.</summary>
    /// <param name="endings">The endings, in any order, separated by white space; the first has the number 0.</param>
    public EndingTable(string endings)
        : this(endings.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
    {
    }

    /// <summary>Creates a table.</summary>
    /// <param name="endings">The endings, in any order; the first has the number 0.</param>
    public EndingTable(string[] endings)
    {
        _endings = endings;
        var size = 8;
        while (size < endings.Sum(ending => ending.Length) * 4)
        {
            size *= 2;
        }

        _edges = new uint[size];
        _targets = new ushort[size];
        var accepted = new List<short> { -1 };
        for (short number = 0; number < endings.Length; number++)
        {
            ushort node = 0;
            for (var i = endings[number].Length - 1; i >= 0; i--)
            {
                var slot = SlotOf(EdgeOf(node, endings[number][i]));
                if (_edges[slot] == 0)
                {
                    _edges[slot] = EdgeOf(node, endings[number][i]);
                    _targets[slot] = (ushort)accepted.Count;
                    accepted.Add(-1);
                }

                node = _targets[slot];
            }

            if (accepted[node] < 0)
            {
                accepted[node] = number;
            }
        }

        _accepted = [.. accepted];
    }

    /// <summary>The ending of a number.</summary>
    public string this[int number] => _endings[number];

    /// <summary>The number of the longest ending that leaves a stem long enough, or -1.</summary>
    /// <param name="word">The word.</param>
    /// <param name="leastStem">The fewest letters that must stand before the ending.</param>
    public int FindLongest(ReadOnlySpan<char> word, int leastStem)
    {
        var found = -1;
        var node = 0;
        for (var i = word.Length - 1; i >= leastStem; i--)
        {
            var slot = SlotOf(EdgeOf(node, word[i]));
            if (_edges[slot] == 0)
            {
                break;
            }

            node = _targets[slot];
            if (_accepted[node] >= 0)
            {
                found = _accepted[node];
            }
        }

        return found;
    }

    private static uint EdgeOf(int node, char letter) => ((uint)node << 16) | letter;

    // The slot of an edge, or the empty one where it would be.
    private int SlotOf(uint edge)
    {
        var mask = _edges.Length - 1;
        var slot = (int)((edge * 0x9E3779B1) >> 12) & mask;
        while (_edges[slot] != 0 && _edges[slot] != edge)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
