using AiAssistant.Answering;
using AiAssistant.Tickets;

namespace AiAssistant.Tests.Answering;

public sealed class OfferQuestionTests
{
    [Theory]
    [InlineData("pl", "ile kosztuje mlynek Kamyk 40? i czy jest dostepny?", "259")]
    [InlineData("en", "How much is the Kamyk 40 grinder? And what does it weigh?", "500")]
    public async Task Answer_SecondQuestionLeansOnTheProduct_BothAreAnswered(string language, string text, string said)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync(language);
        var outcome = await world.AskAsync(text);
        Assert.Equal(2, outcome.Parts.Count);
        Assert.All(outcome.Parts, static part => Assert.Equal(OutcomeKind.Answered, part.Kind));
        Assert.NotEqual(outcome.Parts[0].Text, outcome.Parts[1].Text);
        Assert.All(outcome.Citations, static citation => Assert.Equal("M40", citation.Source));
        Assert.Contains(said, outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_PartOfTheTitleIsSaid_TheOtherOfferOfTheBrandIsNotMeant()
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("fr");
        var outcome = await world.AskAsync("la cafetière Bulgot Induction passe-t-elle au lave-vaisselle ?");
        Assert.Equal("Compatible lave-vaisselle.", outcome.Text);
        Assert.Equal("B6I", Assert.Single(outcome.Citations).Source);
    }

    [Fact]
    public async Task Answer_TwoOffersFit_AsksAndThenUnderstandsTheChoice()
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");
        var asked = await world.AskAsync("how much is the moka pot");
        Assert.Equal(OutcomeKind.Asked, asked.Kind);
        Assert.Contains("- Aluminium moka pot Bulgot 3 cups\n- Steel moka pot Bulgot Induction 6 cups", asked.Text, StringComparison.Ordinal);

        var outcome = await world.AskAsync(
        [
            new("1", MessageAuthor.Customer, "how much is the moka pot", default),
            new("2", MessageAuthor.Assistant, asked.Text!, default),
            new("3", MessageAuthor.Customer, "the induction one", default),
        ], [AnsweringWorld.Book, AnsweringWorld.Shop]);
        Assert.Equal("The price of Steel moka pot Bulgot Induction 6 cups is 39.90 EUR.", outcome.Text);
    }

    [Theory]
    [InlineData("how much is the moka pot", OutcomeKind.Asked)] // another product than before
    [InlineData("how much is the grinder", OutcomeKind.Answered)] // the one before
    [InlineData("how much is it", OutcomeKind.Answered)]
    public async Task Answer_WordAfterAnotherProduct_MeansWhatItSays(string question, OutcomeKind expected)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");

        var outcome = await world.AskAsync(
        [
            new("1", MessageAuthor.Customer, "is the Kamyk 40 grinder loud?", default),
            new("2", MessageAuthor.Assistant, "I do not know.", default),
            new("3", MessageAuthor.Customer, question, default),
        ], [AnsweringWorld.Book, AnsweringWorld.Shop]);

        Assert.Equal(expected, outcome.Kind);
    }

    [Theory]
    [InlineData("is the M40 grinder dishwasher safe", "M40", "Not dishwasher safe, wipe it dry.")]
    [InlineData("price of b6i?", "B6I", "The price of Steel moka pot Bulgot Induction 6 cups is 39.90 EUR.")]
    public async Task Answer_TheOffersIdIsSaid_IsRecognized(string text, string offer, string answer)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");
        var outcome = await world.AskAsync(text);
        Assert.Equal((answer, offer), (outcome.Text, Assert.Single(outcome.Citations).Source));
    }

    [Theory]
    [InlineData("How much is the Kamyk M95 grinder?")]
    [InlineData("How much is the Kamyk toaster?")]
    public async Task Answer_AnotherModelOrThingOfTheBrand_IsNotTheOffer(string text)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");
        Assert.Equal(OutcomeKind.Unanswered, (await world.AskAsync(text)).Kind);
    }

    [Theory]
    [InlineData("How much does the Kamyk 40 grinder weigh?", "Weight – 500")]
    [InlineData("what does the kamyk casserole grinder 40 weigh", "Weight – 500")] // French "cassé" (broken) is no part of it
    [InlineData("How much is the steel moka pot Bulgot Induction?", "39.90")]
    [InlineData("Who is the maker of the Kamyk 40 grinder?", "brand – Kamyk")]
    public async Task Answer_FieldOfTheOffer_IsTheOneAskedFor(string text, string said)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");
        Assert.Contains(said, (await world.AskAsync(text)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I took the Kamyk 40 grinder of your brand on a long trip and it soaked through on the second day, the burrs are all rusty now and my coffee tastes of iron. Very disappointed.")]
    [InlineData("I purchased the Kamyk 40 grinder and its steel burrs stopped working after a day! I need an explanation about the steel burrs now.")]
    [InlineData("Which brand of beans shall I mark as waypoints with the Kamyk 40 grinder?")]
    public async Task Answer_ComplaintOrOtherQuestion_IsNotAnsweredWithTheBrandOrASentence(string text)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");
        var outcome = await world.AskAsync(text);
        Assert.Equal((OutcomeKind.Unanswered, UnansweredReason.OfferDoesNotSay), (outcome.Kind, outcome.Reason!.Value));
    }

    [Theory]
    [InlineData("do you ship outside eu? and can i pay with paypal", "and can i pay with paypal")]
    [InlineData("Do you ship outside the EU and can be paid with paypal?", "can be paid with paypal?")]
    public async Task Answer_SecondQuestionWithoutMark_IsAPartOfItsOwn(string text, string unknown)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");
        var outcome = await world.AskAsync(text);
        Assert.True(outcome.IsPartial);
        Assert.Equal([OutcomeKind.Answered, OutcomeKind.Unanswered], outcome.Parts.Select(static part => part.Kind));
        Assert.Contains($"“{unknown}”", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_SeveralPartsUnknown_OneSentenceNamesThemAndCutsBetweenWords()
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");
        var outcome = await world.AskAsync($"Can I collect my order? Can I pay with paypal? Is a gift card, {string.Join(' ', Enumerable.Repeat("wonderful", 20))}, possible?");
        Assert.Equal(3, outcome.Parts.Count);
        var line = Assert.Single(outcome.Text!.Split("\n\n"), static line => line.StartsWith("I have no information", StringComparison.Ordinal));
        Assert.StartsWith("I have no information on this: “Can I pay with paypal?”, “Is a gift card, wonderful", line, StringComparison.Ordinal);
        Assert.EndsWith("wonderful…”", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a? ")]
    [InlineData("is the Kamyk 40 grinder heavy? ")]
    [InlineData("how long is delivery and what about it when will it come ")]
    public async Task Answer_LongestMessage_ComesToAnOutcome(string unit)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");

        var outcome = await world.AskAsync(string.Concat(Enumerable.Repeat(unit, world.Options.MaxMessageLength / unit.Length)));

        Assert.InRange(outcome.Parts.Count, 0, world.Options.MaxQuestions);
        Assert.NotEqual(UnansweredReason.InternalError, outcome.Reason);
    }

    [Theory]
    [InlineData("how much is the moka pot, the one that weighs 600 g", "B6I")]
    public async Task Answer_OnlyOneOfTheOffersSaysIt_IsMeant(string text, string offer)
    {
        using var world = await AnsweringWorld.CreateKitchenAsync("en");
        var outcome = await world.AskAsync(text);
        Assert.All(outcome.Citations, citation => Assert.Equal(offer, citation.Source));
        Assert.NotEmpty(outcome.Citations);
    }
}
