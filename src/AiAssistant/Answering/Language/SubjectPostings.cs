namespace AiAssistant.Answering.Language;

/// <summary>What each feature says for each subject it comes with, in flat arrays.</summary>
internal sealed class SubjectPostings
{
    private readonly Dictionary<ulong, int> _features;
    private readonly float[] _surprises;
    private readonly int[] _starts;
    private readonly byte[] _subjects;
    private readonly float[] _gains;
    private readonly double _mostSurprise;

    /// <param name="texts">The texts, those of a subject one after the other.</param>
    /// <param name="subjects">How many subjects there are; at most 256.</param>
    /// <param name="smoothing">How much of a feature's mean share every subject has beforehand.</param>
    public SubjectPostings(FeatureTable texts, int subjects, double smoothing)
    {
        _features = texts.Features;
        _mostSurprise = Math.Log(1 + texts.Texts.Count);
        _surprises = new float[_features.Count];
        for (var feature = 0; feature < _surprises.Length; feature++)
        {
            _surprises[feature] = (float)Math.Log(1 + ((double)texts.Texts.Count / texts.Count(feature)));
        }

        var shares = Shares(texts);
        var (starts, sums) = (new int[_surprises.Length + 1], new double[_surprises.Length]);
        foreach (var (feature, _, share) in shares)
        {
            starts[feature + 1]++;
            sums[feature] += share;
        }

        for (var feature = 0; feature < _surprises.Length; feature++)
        {
            starts[feature + 1] += starts[feature];
        }

        (_starts, _subjects, _gains) = (starts, new byte[shares.Count], new float[shares.Count]);
        var next = starts.AsSpan(0, _surprises.Length).ToArray();
        foreach (var (feature, subject, share) in shares)
        {
            // Against how often the feature comes at all: what says nothing about the subject adds nothing.
            var place = next[feature]++;
            (_subjects[place], _gains[place]) = (checked((byte)subject), (float)Math.Log(1 + (share / (smoothing * (sums[feature] / subjects)))));
        }
    }

    /// <summary>Adds what a feature of a text says to the subjects' sums.</summary>
    /// <returns>How surprising the feature is; most for one that no text has.</returns>
    public double Add(ulong feature, double weight, double[] sums)
    {
        if (!_features.TryGetValue(feature, out var number))
        {
            return _mostSurprise;
        }

        var value = weight * _surprises[number];
        for (var place = _starts[number]; place < _starts[number + 1]; place++)
        {
            sums[_subjects[place]] += value * _gains[place];
        }

        return _surprises[number];
    }

    /// <summary>What share of a subject's weight each feature has. A subject counts 1, however many texts it has, and so does each text in it.</summary>
    private List<(int Feature, int Subject, double Share)> Shares(FeatureTable texts)
    {
        var shares = new List<(int, int, double)>();
        var weights = new double[_surprises.Length];
        var met = new List<int>();
        var (start, total) = (0, 0.0);
        for (var text = 0; text < texts.Texts.Count; text++)
        {
            var (subject, end) = texts.Texts[text];
            var norm = 0.0;
            for (var place = start; place < end; place++)
            {
                norm += Math.Pow(Weight(texts, place), 2);
            }

            for (var place = start; place < end; place++)
            {
                var feature = texts.At(place).Feature;
                if (weights[feature] == 0)
                {
                    met.Add(feature);
                }

                var weight = Weight(texts, place) / Math.Sqrt(norm);
                weights[feature] += weight;
                total += weight;
            }

            start = end;
            if (text + 1 < texts.Texts.Count && texts.Texts[text + 1].Subject == subject)
            {
                continue;
            }

            foreach (var feature in met)
            {
                shares.Add((feature, subject, weights[feature] / total));
                weights[feature] = 0;
            }

            met.Clear();
            total = 0;
        }

        return shares;
    }

    private double Weight(FeatureTable texts, int place)
    {
        var (feature, weight) = texts.At(place);
        return weight * _surprises[feature];
    }
}
