using System.Runtime.InteropServices;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Several wordings of one question, to find how alike the most alike of them is without comparing each.</summary>
internal sealed class Wordings
{
    private const int MostOnStack = 1_024;
    private readonly Dictionary<ulong, (int Wording, double Weight)[]> _byFeature;
    private readonly double[] _norms;

    public Wordings(IEnumerable<Wording> wordings)
    {
        List<double> norms = [];
        Dictionary<ulong, List<(int Wording, double Weight)>> byFeature = [];
        foreach (var wording in wordings)
        {
            foreach (var (feature, weight) in wording.Weights)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byFeature, feature, out _) ??= []).Add((norms.Count, weight));
            }

            norms.Add(wording.Norm);
        }

        _norms = [.. norms];
        _byFeature = byFeature.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToArray());
    }

    /// <summary>How many there are.</summary>
    public int Count => _norms.Length;

    /// <summary>The likeness of the most alike one; 0 when there is none.</summary>
    public double Likeness(Wording wording)
    {
        Span<double> common = _norms.Length <= MostOnStack ? stackalloc double[_norms.Length] : new double[_norms.Length];
        foreach (var (feature, weight) in wording.Weights)
        {
            if (_byFeature.TryGetValue(feature, out var same))
            {
                foreach (var (other, there) in same)
                {
                    common[other] += weight == there ? weight : Math.Sqrt(weight * there);
                }
            }
        }

        var most = 0.0;
        for (var i = 0; i < common.Length; i++)
        {
            most = common[i] > 0 ? Math.Max(most, common[i] / (wording.Norm * _norms[i])) : most;
        }

        return most;
    }
}
