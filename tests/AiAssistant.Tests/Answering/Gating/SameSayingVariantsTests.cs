using AiAssistant.Answering;
using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Gating;

public sealed class SameSayingVariantsTests
{
    private static readonly ResourceVersion Version = new(new ResourceId(default, "shop"), 1);
    private static readonly Source Shop = new(new Resource { Id = Version.Resource, Name = "Shop", Content = null!, CreatedAt = default }, Version);

    [Fact]
    public void Decide_VariantsAllSayTheSame_IsAnswered()
    {
        var verdict = Decide("What is the material?", mayAsk: true);
        Assert.Equal(OutcomeKind.Answered, verdict.Kind);
        Assert.Equal("Material", Assert.Single(verdict.Supports).Field?.Name);
    }

    [Fact]
    public void Decide_VariantsDiffer_AsksWhichIsMeant()
    {
        var verdict = Decide("What is the weight?", mayAsk: true);
        Assert.Equal(OutcomeKind.Asked, verdict.Kind);
        Assert.Equal(["Loxley Mug 300 ml", "Loxley Mug 450 ml"], verdict.Choices);
    }

    [Fact]
    public void Decide_VariantsDifferAndItWasAsked_IsUnanswered()
    {
        var verdict = Decide("What is the weight?", mayAsk: false);
        Assert.Equal(OutcomeKind.Unanswered, verdict.Kind);
        Assert.Equal(UnansweredReason.OfferUnknown, verdict.Reason);
    }

    private static Verdict Decide(string question, bool mayAsk) =>
        Gate.Decide(Question.Read(question, "en"), [], [Mug("1", "300 ml", "310 g"), Mug("2", "450 ml", "420 g")], mayAsk, AnswerCaution.Balanced);

    private static NamedOffer Mug(string id, string size, string weight)
    {
        Passage passage = new()
        {
            Id = new PassageId(Version, id[0]),
            Kind = ResourceKind.Offers,
            Source = id,
            Title = $"Loxley Mug {size}",
            Text = "For tea.",
            Language = "en",
            Fields = [new("Material", ["Stoneware"]), new("Weight", [weight])],
        };
        return new NamedOffer(Shop, id, passage.Title, 1, [new Candidate(Shop, passage, 1)]);
    }
}
