using AiAssistant.Answering;
using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Gating;

public sealed class OfferWeightsTests
{
    private static readonly Dictionary<string, double> None = [];
    private static readonly Dictionary<string, double> Thresholds = new() { ["Balanced"] = 0.5, ["Careful"] = 0.7, ["Bold"] = 0.3 };

    [Fact]
    public void Create_UnknownFeature_Throws() =>
        Assert.Throws<FormatException>(() => new OfferWeights(new OfferFile(new Dictionary<string, double> { ["Nonsense"] = 1 }, None, Thresholds)));

    [Fact]
    public void Create_WithoutThreshold_Throws() => Assert.Throws<FormatException>(() => new OfferWeights(new OfferFile(None, None, None)));

    [Fact]
    public void Shared_MoreCaution_NeedsMore()
    {
        var thresholds = OfferWeights.Shared.Thresholds;
        Assert.True(thresholds[AnswerCaution.Bold] < thresholds[AnswerCaution.Balanced] && thresholds[AnswerCaution.Balanced] < thresholds[AnswerCaution.Careful]);
    }

    [Fact]
    public void Score_FieldAndSentence_HaveWeightsOfTheirOwn()
    {
        var weights = new OfferWeights(
            new OfferFile(new Dictionary<string, double> { ["Bias"] = 2 }, new Dictionary<string, double> { ["Bias"] = -3 }, Thresholds));
        Assert.Equal(2, weights.Score(Claim(new PassageField("Weight", ["2 kg"]))));
        Assert.Equal(-3, weights.Score(Claim(null)));
    }

    [Fact]
    public void Probability_MoreClaims_IsMore()
    {
        Assert.Equal(0.5, OfferWeights.Probability([0]), 9);
        Assert.Equal(2 / 3.0, OfferWeights.Probability([0, 0]), 9);
        Assert.Equal(0, OfferWeights.Probability([]));
    }

    [Theory]
    [InlineData(nameof(OfferFeature.InName), true)]
    [InlineData(nameof(OfferFeature.InText), true)]
    [InlineData(nameof(OfferFeature.Foreign), false)]
    [InlineData(nameof(OfferFeature.NoMeasure), false)]
    public void Shared_Feature_CountsTheWayItShould(string feature, bool isFor)
    {
        var field = new PassageField("Weight", ["2 kg"]);
        var change = OfferWeights.Shared.Score(Claim(field, Enum.Parse<OfferFeature>(feature))) - OfferWeights.Shared.Score(Claim(field));
        Assert.True(isFor ? change > 0 : change < 0);
    }

    private static OfferClaim Claim(PassageField? field, OfferFeature? set = null)
    {
        ResourceVersion version = new(new ResourceId(default, "shop"), 1);
        Passage passage = new() { Id = new PassageId(version, 0), Kind = ResourceKind.Offers, Source = "1", Title = "Scale", Text = "A scale.", Language = "en" };
        Resource resource = new() { Id = version.Resource, Name = "Shop", Content = null!, CreatedAt = default };
        var values = new double[OfferWeights.Count];
        values[(int)OfferFeature.Bias] = 1;
        if (set is { } feature)
        {
            values[(int)feature] = 1;
        }

        return new OfferClaim(new Support(new Candidate(new Source(resource, version), passage, 1), AnswerForm.Attribute, "1") { Field = field }, values);
    }
}
