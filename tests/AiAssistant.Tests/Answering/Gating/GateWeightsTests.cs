using AiAssistant.Answering;
using AiAssistant.Answering.Gating;

namespace AiAssistant.Tests.Answering.Gating;

public sealed class GateWeightsTests
{
    private static readonly Dictionary<string, double> Thresholds = new() { ["Balanced"] = 0.5, ["Careful"] = 0.7, ["Bold"] = 0.3 };

    [Fact]
    public void Shared_MoreCaution_NeedsMore()
    {
        var entries = GateWeights.Shared.Entries;
        Assert.True(entries[AnswerCaution.Bold] < entries[AnswerCaution.Balanced] && entries[AnswerCaution.Balanced] < entries[AnswerCaution.Careful]);
    }

    [Fact]
    public void Probability_MissingQualifier_IsLess()
    {
        var with = new EntryFeatures { [EntryFeature.Topic] = 1 };
        var without = new EntryFeatures { [EntryFeature.Topic] = 1, [EntryFeature.MissingQualifiers] = 0.5 };
        Assert.True(GateWeights.Shared.Probability(without) < GateWeights.Shared.Probability(with));
    }

    [Fact]
    public void Create_UnknownFeature_Throws() => Assert.Throws<FormatException>(() => new GateWeights(File("Nonsense")));

    [Fact]
    public void Create_WithoutThreshold_Throws() =>
        Assert.Throws<FormatException>(() => new GateWeights(File("Topic") with { Entries = new Dictionary<string, double>() }));

    [Fact]
    public void Probability_OwnFile_IsItsLogistic()
    {
        var weights = new GateWeights(File("Topic"));
        Assert.Equal(Logistic.Of(1), weights.Probability(new EntryFeatures { [EntryFeature.Topic] = 1 }), 9);
    }

    private static GateFile File(string feature)
    {
        var formula = new GateFormula(-1, new Dictionary<string, double> { [feature] = 2 });
        return new GateFile(Enum.GetNames<EntrySituation>().ToDictionary(static name => name, _ => formula), Thresholds);
    }
}
