using AiAssistant.Answering;
using AiAssistant.Testing;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Settings;

/// <summary>How customers are addressed.</summary>
public sealed class ToneSettingTests
{
    private const string Good = """{"parts":[{"question":1,"text":"Your parcel arrives within 3 working days.","citations":["e1"]}]}""";
    private const string PolishPartial = "Ile trwa dostawa? Czy naprawiacie zepsute rowery?";

    [Theory]
    [InlineData(
        Tone.Neutral,
        "Parcels {0}\n\nNie mam informacji na ten temat: „Czy naprawiacie zepsute rowery?”\n\nOdpisz KONSULTANT, aby porozmawiać z człowiekiem.")]
    [InlineData(
        Tone.Friendly,
        "Cześć!\n\nParcels {0}\n\nNiestety tego nie wiem: „Czy naprawiacie zepsute rowery?”\n\n"
        + "Wolisz porozmawiać z człowiekiem? Odpisz KONSULTANT.")]
    [InlineData(
        Tone.Formal,
        "Szanowni Państwo!\n\nParcels {0}\n\nNiestety nie mamy informacji na ten temat: „Czy naprawiacie zepsute rowery?”\n\n"
        + "Aby porozmawiać z człowiekiem, prosimy odpisać KONSULTANT.")]
    public async Task WithoutAModel_TheAssistantsOwnSentencesChange_TheSellersDoNot(Tone tone, string reply)
    {
        await using var shop = await SettledShop.OpenAsync(new TenantSettings { Tone = tone }, desk: DeskCapabilities.IdempotentSend);

        await shop.AskAsync(PolishPartial);

        Assert.Equal(reply.Replace("Parcels {0}", SettledShop.DeliveryAnswer, StringComparison.Ordinal), shop.Reply());
    }

    [Fact]
    public async Task WithoutAModel_OnlyTheFirstReplyGreets()
    {
        await using var shop = await SettledShop.OpenAsync(new TenantSettings { Tone = Tone.Formal });
        await shop.AskAsync(SettledShop.Delivery);
        Assert.Equal($"Dear customer,\n\n{SettledShop.DeliveryAnswer}", shop.Reply());

        await shop.WriteAsync("Do you issue an invoice?");

        Assert.Equal("Yes, a VAT invoice comes with every order.", shop.Reply());
    }

    [Theory]
    [InlineData(Tone.Friendly, "Sound warm and simple", "Hi!\n\n")]
    [InlineData(Tone.Formal, "Sound courteous", "Dear customer,\n\n")]
    public async Task Model_IsToldTheTone(Tone tone, string rule, string greeting)
    {
        using var model = new ScriptedChatClient().Reply(Good);
        await using var shop = await SettledShop.OpenAsync(new TenantSettings { Tone = tone }, model);

        var run = await shop.AskAsync(SettledShop.Delivery);

        Assert.Contains(rule, Assert.Single(model.Requests).Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal($"{greeting}Your parcel arrives within 3 working days.", shop.Reply());
        Assert.Contains(run.Outcome!.Trace.Steps, step => step.Code == "understand.tone" && step.Details["tone"] == tone.ToString());
    }

    [Fact]
    public async Task Model_ByDefault_IsToldNothing()
    {
        using var model = new ScriptedChatClient().Reply(Good);
        await using var shop = await SettledShop.OpenAsync(new TenantSettings(), model);

        await shop.AskAsync(SettledShop.Delivery);

        Assert.DoesNotContain("Sound ", model.Requests[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("at most", model.Requests[0].Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClarifyingQuestion_InAnyTone_IsAskedOnce()
    {
        foreach (var tone in Enum.GetValues<Tone>())
        {
            using var world = await Tests.Answering.AnsweringWorld.CreateAsync();
            world.Scope = scope => scope with { Tone = tone };
            const string Question = "How much is the Lumen Headlamp?";
            var asked = await world.AskAsync(Question);
            Assert.Equal(OutcomeKind.Asked, asked.Kind);

            var again = await world.AskAsync(
                [
                    Message("1", MessageAuthor.Customer, Question),
                    Message("2", MessageAuthor.Assistant, asked.Text!),
                    Message("3", MessageAuthor.Customer, Question),
                ],
                [Tests.Answering.AnsweringWorld.Shop]);

            Assert.Equal((OutcomeKind.Unanswered, UnansweredReason.OfferUnknown), (again.Kind, again.Reason!.Value));
        }
    }

    private static TicketMessage Message(string id, MessageAuthor author, string text) => new(id, author, text, DateTimeOffset.UnixEpoch);
}
