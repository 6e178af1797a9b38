using AiAssistant.Answering;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Settings;

/// <summary>The languages in which customers are written to.</summary>
public sealed class LanguageSettingTests
{
    private const string PolishOffTopic = "Czy naprawiacie zepsute rowery?";
    private const DeskCapabilities TextDesk = DeskCapabilities.IdempotentSend;

    [Theory]
    [InlineData("", "Odpowie konsultant.\n\nOdpisz KONSULTANT, aby porozmawiać z człowiekiem.")]
    [InlineData("en,pl", "Odpowie konsultant.\n\nOdpisz KONSULTANT, aby porozmawiać z człowiekiem.")]
    [InlineData("en,de", "A colleague will answer.\n\nReply AGENT to talk to a person.")]
    public async Task Fallback_InALanguageThatIsOffered(string languages, string reply)
    {
        await using var shop = await SettledShop.OpenAsync(Offered("en", languages), desk: TextDesk);

        await shop.AskAsync(PolishOffTopic);

        Assert.Equal(reply, shop.Reply());
    }

    [Fact]
    public async Task Fallback_LanguageForAllOthersHasAVariant_IsInIt()
    {
        await using var shop = await SettledShop.OpenAsync(Offered("de", "de"), desk: TextDesk);

        await shop.AskAsync(PolishOffTopic);

        Assert.Equal("Ein Kollege antwortet.\n\nAntworten Sie MITARBEITER, um mit einem Menschen zu sprechen.", shop.Reply());
    }

    [Fact]
    public async Task Fallback_DeskKnowsTheLanguage_RegionIsIgnored()
    {
        await using var shop = await SettledShop.OpenAsync(Offered("en", "en,pl"), desk: TextDesk);

        await shop.AskAsync("???", language: "pl-PL");

        Assert.Equal("Odpowie konsultant.\n\nOdpisz KONSULTANT, aby porozmawiać z człowiekiem.", shop.Reply());
    }

    [Fact]
    public async Task AgentMessage_InALanguageThatIsOffered()
    {
        var message = new LocalizedText("A colleague takes over.") { Texts = new Dictionary<string, string> { ["pl"] = "Przejmuje konsultant." } };
        await using var shop = await SettledShop.OpenAsync(Offered("en", "en"), agentMessage: message);

        await shop.AskAsync("Chcę porozmawiać z człowiekiem.", id: "words");
        await shop.AskAsync("Czy wystawiacie faktury do zamówień?", id: "press");
        await shop.PressAsync("press");

        Assert.Equal(("A colleague takes over.", "A colleague takes over."), (shop.Reply("words"), shop.Reply("press")));
    }

    [Theory]
    [Trait("Requirement", "S33")]
    [InlineData("KONSULTANT")]
    [InlineData("mitarbeiter bitte")]
    [InlineData("Je voudrais parler à une vraie personne.")]
    [InlineData("Ich möchte mit einem Menschen sprechen.")]
    public async Task AgentWish_InALanguageThatIsNotOffered_IsUnderstood(string text)
    {
        await using var shop = await SettledShop.OpenAsync(Offered("en", "en"));

        await shop.AskAsync(text);

        Assert.Equal(SettledShop.AgentMessage, shop.Reply());
    }

    [Fact]
    public async Task PartialAnswer_LanguageNotOffered_QuotesTheSellerAndSaysTheRestInTheOffered()
    {
        await using var shop = await SettledShop.OpenAsync(Offered("en", "en"));

        var run = await shop.AskAsync($"Ile trwa dostawa? {PolishOffTopic}");

        Assert.Equal("en", run.Outcome!.Language);
        Assert.Equal($"{SettledShop.DeliveryAnswer}\n\nI have no information on this: “Czy naprawiacie zepsute rowery?”", shop.Reply());
        Assert.Contains(run.Outcome.Trace.Steps, static step => step.Code == "understand.language.notOffered" && step.Details["customer"] == "pl");
    }

    [Fact]
    public async Task Model_LanguageNotOffered_IsToldTheOfferedOne()
    {
        using var model = new ScriptedChatClient()
            .Reply("""{"parts":[{"question":1,"text":"Your parcel arrives within 3 working days.","citations":["e1"]}]}""");
        await using var shop = await SettledShop.OpenAsync(Offered("en", "en,fr"), model);

        var run = await shop.AskAsync("Ile trwa dostawa?");

        Assert.Contains("in the language with the code \"en\"", Assert.Single(model.Requests).Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal(("Your parcel arrives within 3 working days.", "en"), (shop.Reply(), run.Outcome!.Language));
    }

    private static TenantSettings Offered(string language, string languages) =>
        new() { Language = language, Languages = languages.Split(',', StringSplitOptions.RemoveEmptyEntries) };
}
