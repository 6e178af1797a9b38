using AiAssistant.Evaluation.ShopOffers;

namespace AiAssistant.Evaluation.Tests.ShopOffers;

public sealed class ShopOffersCommandTests : IDisposable
{
    private const string Offer =
        """{"id":"k1","title":"Kestrel kettle K1","description":"","price":{"amount":1299.00,"currency":"PLN"},"attributes":{"Power":"2200 W","Lid":true,"Sizes":["S","M"]},"stock":3}""";

    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "ShopOffers", "Data");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    [Trait("Requirement", "S15")]
    public async Task ShopOffers_OwnSet_HoldsItsQuality()
    {
        var details = Path.Combine(_folder.FullName, "details.jsonl");
        var run = await VerbRun.OfAsync(
            ShopOffersCommand.Create(),
            "--offers",
            Path.Combine(Data, "offers.jsonl"),
            "--messages",
            Path.Combine(Data, "messages.jsonl"),
            "--details",
            details);
        var report = run.Report();
        Assert.Equal(40, report.GetProperty("offers").GetInt32());
        Assert.Equal(80, report.GetProperty("messages").GetInt32());
        Assert.InRange(report.GetProperty("offer_found").GetDouble(), 0.95, 1);
        Assert.InRange(report.GetProperty("contains_answer").GetDouble(), 0.8, 1);
        Assert.InRange(report.GetProperty("refusal_recall").GetDouble(), 0.95, 1);
        Assert.Equal(12, report.GetProperty("by_kind").GetProperty("no-such-offer").GetProperty("messages").GetInt32());
        Assert.Equal(80, (await File.ReadAllLinesAsync(details, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task ShopOffers_Array_CountsByKind()
    {
        var report = (await RunAsync(
            Offer,
            """
            [
              {"id":"1","text":"How much is the Kestrel kettle K1?","expected_offer":"k1","answer_contains":"1 299 zł","kind":"answerable","extra":1},
              {"id":"2","text":"Is the Kestrel kettle K1 made in Norway?","expected_offer":"k1","answer_contains":null,"kind":"offer-does-not-say"},
              {"id":"3","text":"What does the Zonda ZX-9 cost?","expected_offer":null,"answer_contains":null,"kind":"no-such-offer"}
            ]
            """)).Report();
        Assert.Equal(1, report.GetProperty("offer_found").GetDouble());
        Assert.Equal(1, report.GetProperty("contains_answer").GetDouble());
        Assert.Equal(1, report.GetProperty("refusal_recall").GetDouble());
        Assert.Equal(1, report.GetProperty("by_kind").GetProperty("offer-does-not-say").GetProperty("offer_found").GetDouble());
    }

    [Fact]
    public async Task ShopOffers_NumbersForTexts_CountAsTexts()
    {
        var report = (await RunAsync(
            """{"id":7,"title":"Kettle K7","price":{"amount":"39.90","currency":"EUR"},"stock":"3"}""",
            """{"id":1,"text":"How much is the Kettle K7?","expected_offer":7,"answer_contains":39.90,"kind":"answerable"}""")).Report();

        Assert.Equal((1, 1), (report.GetProperty("offer_found").GetDouble(), report.GetProperty("contains_answer").GetDouble()));
    }

    [Theory]
    [InlineData("""{"id":"k1","title":"a"}""" + "\n" + """{"id":"k1","title":"b"}""", "offers.jsonl:2: the id 'k1' is there twice")]
    [InlineData("""{"id":"k\u001b[2J","title":"a"}""" + "\n" + """{"id":"k\u001b[2J","title":"b"}""", "the id 'k\uFFFD[2J' is there twice")]
    [InlineData("""{"id":"k1"}""", "offers.jsonl:1: 'title' is missing")]
    [InlineData("""{"id":"k1","title":"a","price":7}""", "'price' must be")]
    [InlineData("""{"id":"k1","title":"a","stock":1.5}""", "'stock' must be")]
    [InlineData("""{"id":"k1","title":"a","attributes":[]}""", "'attributes' must be")]
    public async Task ShopOffers_BadOffers_ClearErrorAndNothingOnOutput(string offers, string said) => (await RunAsync(offers, "")).IsRefused(said);

    [Theory]
    [InlineData("""{"id":"1","text":"a","expected_offer":null,"answer_contains":null}""", "messages.jsonl:1: 'kind' is missing")]
    [InlineData("""{"id":"1","text":"a","expected_offer":null,"answer_contains":null,"kind":"x"}""", "'kind' must be one of answerable")]
    [InlineData("""{"id":"1","text":"a","expected_offer":"k2","answer_contains":null,"kind":"answerable"}""", "there is no offer 'k2'")]
    [InlineData("""{"id":"1","text":"a","answer_contains":null,"kind":"answerable"}""", "'expected_offer' is missing")]
    public async Task ShopOffers_BadMessages_ClearErrorAndNothingOnOutput(string messages, string said) => (await RunAsync(Offer, messages)).IsRefused(said);

    private async Task<VerbRun> RunAsync(string offers, string messages)
    {
        var (offerFile, messageFile) = (Path.Combine(_folder.FullName, "offers.jsonl"), Path.Combine(_folder.FullName, "messages.jsonl"));
        await File.WriteAllTextAsync(offerFile, offers, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(messageFile, messages, TestContext.Current.CancellationToken);
        return await VerbRun.OfAsync(ShopOffersCommand.Create(), "--offers", offerFile, "--messages", messageFile);
    }
}
