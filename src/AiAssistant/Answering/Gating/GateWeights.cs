using System.Text.Json;

namespace AiAssistant.Answering.Gating;

/// <summary>The fitted part of the gate: the file <c>gate.json</c> that <c>aiassistant-eval calibrate</c> writes.</summary>
internal sealed class GateWeights
{
    private readonly double[] _bias;
    private readonly double[][] _weights;

    /// <exception cref="FormatException">The file lacks something, or has what is not known.</exception>
    public GateWeights(GateFile file)
    {
        var situations = Enum.GetValues<EntrySituation>();
        _bias = new double[situations.Length];
        _weights = new double[situations.Length][];
        foreach (var situation in situations)
        {
            var formula = Of(file.Weights, situation.ToString());
            _bias[(int)situation] = formula.Bias;
            _weights[(int)situation] = new double[EntryFeatures.Known.Count];
            foreach (var (name, weight) in formula.Features)
            {
                _weights[(int)situation][Feature(name)] = weight;
            }
        }

        Entries = Enum.GetValues<AnswerCaution>().ToDictionary(static caution => caution, caution => Of(file.Entries, caution.ToString()));
    }

    /// <summary>The weights in force.</summary>
    public static GateWeights Shared { get; } = new(Read());

    /// <summary>How sure the gate must be of an entry.</summary>
    public IReadOnlyDictionary<AnswerCaution, double> Entries { get; }

    /// <summary>The probability that an entry with these features answers.</summary>
    public double Probability(EntryFeatures features) => Logistic.Of(Logit(_bias[(int)features.Situation], _weights[(int)features.Situation], features));

    /// <summary>The weighted sum of features.</summary>
    public static double Logit(double bias, IReadOnlyList<double> weights, EntryFeatures features)
    {
        var logit = bias;
        for (var i = 0; i < weights.Count; i++)
        {
            logit += weights[i] * features.Values[i];
        }

        return logit;
    }

    private static T Of<T>(IReadOnlyDictionary<string, T> file, string name) =>
        file.TryGetValue(name, out var value) ? value : throw new FormatException($"The gate's file lacks '{name}'. Run aiassistant-eval calibrate.");

    private static int Feature(string name) => Enum.TryParse<EntryFeature>(name, out var feature) && Enum.IsDefined(feature)
        ? (int)feature
        : throw new FormatException($"The gate's file has a feature '{name}' that is not known. Run aiassistant-eval calibrate.");

    private static GateFile Read()
    {
        using var stream = typeof(GateWeights).Assembly.GetManifestResourceStream("Answering.Gating.gate.json")
            ?? throw new InvalidOperationException("The assembly lacks its file 'gate.json'.");
        return JsonSerializer.Deserialize(stream, GateJson.Default.GateFile) ?? throw new FormatException("The gate's file is empty.");
    }
}
