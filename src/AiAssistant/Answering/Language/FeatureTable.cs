namespace AiAssistant.Answering.Language;

/// <summary>The features of many texts, each text under its subject, in flat lists: what a reader of subjects learns from.</summary>
internal sealed class FeatureTable
{
    private readonly List<int> _features = [];
    private readonly List<float> _weights = [];
    private readonly List<int> _counts = [];

    /// <summary>The features in the order in which they were met.</summary>
    public Dictionary<ulong, int> Features { get; } = [];

    /// <summary>The texts' subjects, and where their features end.</summary>
    public List<(int Subject, int End)> Texts { get; } = [];

    /// <summary>In how many texts a feature is.</summary>
    public int Count(int feature) => _counts[feature];

    public void Add(int subject, Dictionary<ulong, double> features)
    {
        foreach (var (feature, weight) in features)
        {
            if (!Features.TryGetValue(feature, out var number))
            {
                Features.Add(feature, number = Features.Count);
                _counts.Add(0);
            }

            _counts[number]++;
            _features.Add(number);
            _weights.Add((float)weight);
        }

        Texts.Add((subject, _features.Count));
    }

    /// <summary>The feature and the weight at a place of the flat lists.</summary>
    public (int Feature, double Weight) At(int place) => (_features[place], _weights[place]);
}
