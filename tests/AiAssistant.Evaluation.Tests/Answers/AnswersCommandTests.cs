using AiAssistant.Evaluation.Answers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiAssistant.Evaluation.Tests.Answers;

public sealed class AnswersCommandTests : IDisposable
{
    private const string Hostile = "do you ship to ireland? <script>alert(1)</script><img src=x onerror=\"alert('2')\"></blockquote>&amp;\u0001\uD83D\uDE00";
    private static readonly string KnowledgeBases = Path.Combine(AppContext.BaseDirectory, "Shop", "Data", "knowledge-bases.jsonl");
    private static readonly string Offers = Path.Combine(AppContext.BaseDirectory, "ShopOffers", "Data", "offers.jsonl");
    private static readonly string[] Messages =
    [
        """{"id":"right","shop":"fretwork","text":"do you ship to ireland","expected":"DeliveryMethods","kind":"plain"}""",
        """{"id":"person","shop":"fretwork","text":"AGENT","expected":"agent","kind":"agent"}""",
        """{"id":"nothing","shop":"fretwork","text":"what is the meaning of life","expected":null,"kind":"off"}""",
        """{"id":"elsewhere","shop":"fretwork","text":"do you ship to ireland please","expected":"Invoice","kind":"plain"}""",
        """{"id":"<b>hostile</b>","shop":"fretwork","text":HOSTILE,"expected":null,"kind":"<i>near</i>"}""",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiassistant-eval-");

    private string Page => Path.Combine(_folder.FullName, "report.html");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    [Trait("Requirement", "S2")]
    public async Task Answers_Messages_PageCountsThemAndShowsEachWrongOne()
    {
        var run = await VerbRun.OfAsync(AnswersCommand.Create(), "--knowledge-bases", KnowledgeBases, "--messages", await MessagesAsync(), "--out", Page);
        var report = run.Report();
        Assert.Equal(5, report.GetProperty("shop").GetProperty("messages").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, report.GetProperty("shop_offers").ValueKind);
        Assert.Equal(2, report.GetProperty("wrong").GetInt32());

        var page = await ReadAsync();
        Assert.Equal(3, page.QuerySelectorAll("#shop table").Length);
        Assert.All(page.QuerySelectorAll("#shop table"), static table => Assert.Equal(5, Total(table)));
        Assert.Equal(["1 ✗ wrong", "1 ✗ wrong"], page.QuerySelectorAll("#shop table:first-of-type")[0].QuerySelectorAll("td.wrong").Select(static cell => cell.TextContent));
        Assert.Equal(["elsewhere", "<b>hostile</b>"], page.QuerySelectorAll("#shop-wrong details .tag:first-child").Select(static tag => tag.TextContent));
        Assert.Equal("an answer from Invoice", page.QuerySelectorAll("#shop-wrong details dd")[1].TextContent);
        Assert.StartsWith("answered wrong from DeliveryMethods", page.QuerySelectorAll("#shop-wrong details dd")[2].TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("#shop-wrong details"), static one => Assert.Contains(one.QuerySelectorAll(".trace code"), static code => code.TextContent == "gate.passed"));
    }

    [Fact]
    public async Task Answers_HostileTexts_AreTextsAndNothingIsLoadedOrRun()
    {
        await VerbRun.OfAsync(AnswersCommand.Create(), "--knowledge-bases", KnowledgeBases, "--messages", await MessagesAsync(), "--out", Page);
        var page = await ReadAsync();
        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, object, embed, form, base"));
        Assert.DoesNotContain(page.All, static element => element.Attributes.Any(static attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll("[href]"), static link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        var shown = Assert.Single(page.QuerySelectorAll("blockquote"), static quote => quote.TextContent.Contains("alert(1)", StringComparison.Ordinal));
        Assert.Equal(Hostile.Replace('\u0001', '\uFFFD'), shown.TextContent);
    }

    [Fact]
    public async Task Answers_MessagesAndOffers_PageHasBothWithPlotsAndAnchors()
    {
        var about = await FileAsync(
            "offer-messages.jsonl",
            """{"id":"m01","text":"Dzień dobry, ile kosztuje czajnik Morvo CK-17?","expected_offer":"pl-01","answer_contains":"149 zł","kind":"answerable"}""",
            """{"id":"m02","text":"Dzień dobry, ile kosztuje czajnik Morvo CK-17?","expected_offer":"pl-01","answer_contains":"1 zł","kind":"answerable"}""");
        var run = await VerbRun.OfAsync(
            AnswersCommand.Create(), "--knowledge-bases", KnowledgeBases, "--messages", await MessagesAsync(), "--offers", Offers, "--offer-messages", about, "--language", "pl",
            "--out", Page);
        Assert.Equal(3, run.Report().GetProperty("wrong").GetInt32());
        Assert.Equal(0.5, run.Report().GetProperty("shop_offers").GetProperty("contains_answer").GetDouble());

        var page = await ReadAsync();
        Assert.Equal(2, page.QuerySelectorAll("svg[role=img][aria-label]").Length);
        Assert.Equal("m02", Assert.Single(page.QuerySelectorAll("#offers-wrong details .tag:first-child")).TextContent);
        Assert.All(page.QuerySelectorAll("nav a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll("table"), static table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(static element => element.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("Nothing to ask")]
    [InlineData("--knowledge-bases and --messages belong together", "--messages", "m.jsonl")]
    [InlineData("--offers and --offer-messages belong together", "--offers", "o.jsonl")]
    public async Task Answers_HalfAnInput_IsRefused(string said, params string[] arguments)
    {
        (await VerbRun.OfAsync(AnswersCommand.Create(), [.. arguments, "--out", Page])).IsRefused(said);
        Assert.False(File.Exists(Page));
    }

    private Task<string> MessagesAsync() =>
        FileAsync("messages.jsonl", [.. Messages.Select(static line => line.Replace("HOSTILE", System.Text.Json.JsonSerializer.Serialize(Hostile), StringComparison.Ordinal))]);

    private async Task<string> FileAsync(string name, params string[] lines)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllLinesAsync(file, lines, Token);
        return file;
    }

    // Strict: what is no valid HTML throws.
    private async Task<IHtmlDocument> ReadAsync() =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await File.ReadAllTextAsync(Page, Token));

    private static int Total(IElement table) =>
        table.QuerySelectorAll("tbody td:last-child").Sum(static cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture));
}
