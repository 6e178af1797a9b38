namespace AiAssistant.Answering.Gating;

/// <summary>How a question meets an entry of a knowledge base: a value for each <see cref="EntryFeature"/>.</summary>
internal sealed class EntryFeatures
{
    private const double BesideWorth = 0.8;
    private readonly double[] _values = new double[Known.Count];

    /// <summary>All features.</summary>
    public static IReadOnlyList<EntryFeature> Known { get; } = Enum.GetValues<EntryFeature>();

    /// <summary>The values in the features' order.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>Which weights it takes.</summary>
    public EntrySituation Situation { get; set; }

    /// <summary>How much the entry answers the question's topics; what it says beside its own counts less.</summary>
    public double OnTopic => Math.Max(this[EntryFeature.Topic], BesideWorth * this[EntryFeature.TopicBeside]);

    /// <summary>One value.</summary>
    public double this[EntryFeature feature]
    {
        get => _values[(int)feature];
        set => _values[(int)feature] = value;
    }

    /// <summary>Those that are not 0, as <c>Topic=1.000 Found=0.500</c>.</summary>
    public override string ToString() =>
        string.Join(' ', Known.Where(feature => this[feature] != 0).Select(feature => $"{feature}={TraceValues.Number(this[feature])}"));
}
