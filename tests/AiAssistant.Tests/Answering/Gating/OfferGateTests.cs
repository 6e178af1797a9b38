using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Gating;

public sealed class OfferGateTests
{
    [Theory]
    [InlineData("What color are the lenses?", "lens")]
    [InlineData("What color is it?", "color")]
    [InlineData("What is the water resistance depth of the strap?", "water resistance depth")] // the whole name is said, though the strap has a field too
    [InlineData("Is there any allergy information?", "allergens")]
    [InlineData("Is the machine foldable?", "is foldable")]
    [InlineData("How wide is it?", "item dimensions")]
    [InlineData("Is it for summer?", null)]
    public void Judge_SeveralFieldsFit_IsTheOneThatIsAskedFor(string question, string? field)
    {
        var answer = OfferGate.Judge(Question.Read(question, "en"), Glasses());
        Assert.Equal(field, answer?.Support.Field?.Name);
    }

    [Theory]
    [InlineData("How heavy is it?")]
    [InlineData("Which films can I watch with it?")]
    public void Judge_NothingSaysIt_IsImprobable(string question) =>
        Assert.InRange(OfferGate.Judge(Question.Read(question, "en"), Glasses())?.Probability ?? 0, 0, 0.5);

    [Fact]
    public void Judge_AnotherFieldIsNamed_DoesNotAnswerByWhatBothAreAbout()
    {
        var answer = OfferGate.Judge(Question.Read("How long is the strap?", "en"), Glasses());
        Assert.NotNull(answer);
        Assert.NotEqual("item dimensions", answer.Support.Field?.Name);
    }

    private static NamedOffer Glasses()
    {
        ResourceVersion version = new(new ResourceId(default, "shop"), 1);
        Passage passage = new()
        {
            Id = new PassageId(version, 0),
            Kind = ResourceKind.Offers,
            Source = "g1",
            Title = "Aviator",
            Text = "For summer.",
            Language = "en",
            Fields =
            [
                new("color", ["black"]), new("lens", ["color gray"]), new("strap", ["material nylon"]), new("water resistance depth", ["50"], "m"),
                new("item dimensions", ["width 8 inches", "length 15 inches"]), new("allergens", ["peanuts"]), new("is foldable", ["no"]),
            ],
        };
        Resource resource = new() { Id = version.Resource, Name = "Shop", Content = null!, CreatedAt = default };
        Source source = new(resource, version);
        return new NamedOffer(source, "g1", passage.Title, 1, [new Candidate(source, passage, 1)]);
    }
}
