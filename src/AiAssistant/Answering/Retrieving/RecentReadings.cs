using System.Collections.Concurrent;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>
/// Readings of the passages found lately, since an index gives a passage anew each time. Two generations: when the young one is full it becomes the old one, and what
/// nobody has asked for since then is dropped.
/// </summary>
/// <remarks>Thread-safety: may be used at once from any thread. Two threads may read the same passage, to the same effect.</remarks>
internal sealed class RecentReadings(int room)
{
    private readonly Lock _aging = new();
    private ConcurrentDictionary<PassageId, PassageReading> _young = [];
    private ConcurrentDictionary<PassageId, PassageReading> _old = [];
    private int _added;

    /// <summary>The reading of a passage.</summary>
    /// <param name="passage">The passage; a reading of one with the same id but another content is not taken for it.</param>
    public PassageReading Of(Passage passage)
    {
        if (_young.TryGetValue(passage.Id, out var known) && IsSame(known.Passage, passage))
        {
            return known;
        }

        var reading = _old.TryGetValue(passage.Id, out known) && IsSame(known.Passage, passage) ? known : new PassageReading(passage);
        Keep(reading);
        return reading;
    }

    private void Keep(PassageReading reading)
    {
        _young[reading.Passage.Id] = reading;
        if (Interlocked.Increment(ref _added) < room)
        {
            return;
        }

        lock (_aging)
        {
            if (_added >= room)
            {
                _old = _young;
                _young = [];
                _added = 0;
            }
        }
    }

    /// <summary>Whether two passages say the same, field by field.</summary>
    public static bool IsSame(Passage left, Passage right) =>
        ReferenceEquals(left, right)
        || (left.Kind == right.Kind && left.Source == right.Source && left.Language == right.Language && left.Title == right.Title && left.Text == right.Text
            && left.Fields.SequenceEqual(right.Fields, SameField.Instance));

    private sealed class SameField : IEqualityComparer<PassageField>
    {
        public static SameField Instance { get; } = new();

        public bool Equals(PassageField? left, PassageField? right) =>
            ReferenceEquals(left, right)
            || (left is not null && right is not null && left.Name == right.Name && left.Unit == right.Unit && left.Values.SequenceEqual(right.Values));

        public int GetHashCode(PassageField field) => field.Name.GetHashCode(StringComparison.Ordinal);
    }
}
