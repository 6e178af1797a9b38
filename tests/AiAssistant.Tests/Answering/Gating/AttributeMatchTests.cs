using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Gating;

public sealed class AttributeMatchTests
{
    [Theory]
    [InlineData("What color are the lenses?", "lens", true)]
    [InlineData("What color is it?", "color", true)]
    [InlineData("What is the water resistance depth of the strap?", "water resistance depth", true)] // the whole name is said, though the strap has a field too
    [InlineData("Is there any allergy information?", "allergens", false)]
    [InlineData("Is the machine foldable?", "is foldable", true)]
    public void Best_SeveralFieldsFit_IsTheOneThatIsNamed(string question, string field, bool answers)
    {
        var best = AttributeMatch.Best(Question.Read(question, "en"), Glasses(), foreign: 0);
        Assert.NotNull(best);
        Assert.Equal((field, answers), (best.Field.Name, best.Answers));
    }

    [Fact]
    public void Best_AnotherFieldIsNamed_DoesNotAnswerByWhatBothAreAbout()
    {
        var best = AttributeMatch.Best(Question.Read("How long is the strap?", "en"), Glasses(), foreign: 0);
        Assert.NotNull(best);
        Assert.NotEqual("item dimensions", best.Field.Name);
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
