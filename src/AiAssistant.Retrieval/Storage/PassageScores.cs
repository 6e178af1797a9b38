using System.Buffers;

namespace AiAssistant.Retrieval.Storage;

/// <summary>A score for every passage of the versions searched, zero at first, in rented memory.</summary>
internal sealed class PassageScores : IDisposable
{
    private readonly float[][] _scores;
    private readonly int[] _counts;

    public PassageScores(IReadOnlyList<IndexedVersion> versions)
    {
        _scores = new float[versions.Count][];
        _counts = new int[versions.Count];
        for (var i = 0; i < versions.Count; i++)
        {
            _counts[i] = versions[i].Passages.Count;
            _scores[i] = ArrayPool<float>.Shared.Rent(_counts[i]);
            Array.Clear(_scores[i], 0, _counts[i]);
        }
    }

    public int Versions => _scores.Length;

    /// <summary>The array of a version; longer than the version has passages.</summary>
    public float[] this[int version] => _scores[version];

    /// <summary>The scores of a version, by ordinal.</summary>
    public ReadOnlySpan<float> Of(int version) => _scores[version].AsSpan(0, _counts[version]);

    public void Dispose()
    {
        foreach (var scores in _scores)
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }
}
