using System.Runtime.InteropServices;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Several wordings of one question, to find how alike the most alike of them is without comparing each.</summary>
internal sealed class Wordings
{
    private readonly Dictionary<(string, string), List<(int Wording, double Weight)>> _byFeature = [];
    private readonly double[] _norms;

    public Wordings(IEnumerable<Wording> wordings)
    {
        List<double> norms = [];
        foreach (var wording in wordings)
        {
            foreach (var (feature, weight) in wording.Weights)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_byFeature, feature, out _) ??= []).Add((norms.Count, weight));
            }

            norms.Add(wording.Norm);
        }

        _norms = [.. norms];
    }

    /// <summary>How many there are.</summary>
    public int Count => _norms.Length;

    /// <summary>The likeness of the most alike one; 0 when there is none.</summary>
    public double Likeness(Wording wording)
    {
        var common = new double[_norms.Length];
        foreach (var (feature, weight) in wording.Weights)
        {
            if (_byFeature.TryGetValue(feature, out var same))
            {
                foreach (var (other, there) in same)
                {
                    common[other] += Math.Sqrt(weight * there);
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
