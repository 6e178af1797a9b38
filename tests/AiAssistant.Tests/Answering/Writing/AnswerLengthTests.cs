using AiAssistant.Answering;
using AiAssistant.Tests.Settings;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Answering.Writing;

/// <summary>How long the seller's words are told without a model.</summary>
public sealed class AnswerLengthTests
{
    private const string Stored =
        "Yes. We have been in business since 1998 and love what we do. We ship to France and Germany. We do not ship to Switzerland. Our office has a green door.";

    [Theory]
    [InlineData(AnswerLength.Normal, Stored)]
    [InlineData(AnswerLength.Detailed, Stored)]
    [InlineData(AnswerLength.Short, "Yes. We ship to France and Germany. We do not ship to Switzerland.")]
    public async Task WithoutAModel_Short_KeepsWhatAnswersWithItsLimits(AnswerLength length, string reply)
    {
        await using var shop = await SettledShop.OpenAsync(new TenantSettings { Length = length }, more: ("Do you ship to France?", Stored));

        var run = await shop.AskAsync("Do you ship to France?");

        Assert.Equal(reply, shop.Reply());
        Assert.Equal(length != AnswerLength.Normal, run.Outcome!.Trace.Steps.Any(static step => step.Code == "understand.length"));
    }

    [Fact]
    public async Task Part_SellersWords_TellTheirLanguage()
    {
        using var world = await AnsweringWorld.CreateAsync();

        var outcome = await world.AskAsync("Ile trwa dostawa?");

        Assert.Equal(("pl", "en"), (outcome.Language, Assert.Single(outcome.Parts).Language));
    }
}
