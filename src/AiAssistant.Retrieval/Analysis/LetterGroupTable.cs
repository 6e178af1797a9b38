using System.Numerics;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>Groups of letters with their rows: a table with open addressing, since each letter of a text asks it four times. Immutable.</summary>
internal sealed class LetterGroupTable
{
    // 2⁶⁴ by the golden ratio: multiplied by it, keys that are alike lie far apart in the upper bits.
    private const ulong Spread = 11_400_714_819_323_198_485;
    private readonly (ulong Group, int Row)[] _slots; // no group is 0
    private readonly int _shift;

    /// <summary>Lays the table out, at most half full.</summary>
    /// <param name="rows">The row of each packed group.</param>
    public LetterGroupTable(IReadOnlyCollection<KeyValuePair<ulong, int>> rows)
    {
        _slots = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(rows.Count * 2, 2))];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        foreach (var (group, row) in rows)
        {
            var at = Slot(group);
            while (_slots[at].Group != 0)
            {
                at = Next(at);
            }

            _slots[at] = (group, row);
        }
    }

    /// <summary>The row of a packed group; -1 when it is not known.</summary>
    public int Find(ulong group)
    {
        var at = Slot(group);
        while (_slots[at].Group != group)
        {
            if (_slots[at].Group == 0)
            {
                return -1;
            }

            at = Next(at);
        }

        return _slots[at].Row;
    }

    private int Slot(ulong group) => (int)(unchecked(group * Spread) >> _shift);

    private int Next(int at) => (at + 1) & (_slots.Length - 1);
}
