using System.Text;
using System.Text.Json;

namespace ConsoleHost.Tests;

public sealed class ConsoleApplicationTests
{
    [Fact]
    [Trait("Requirement", "S1")]
    [Trait("Requirement", "S2")]
    public async Task RunAsync_DemonstrationWithoutTerminal_TellsTheStoryOfThreeLanguages()
    {
        using var run = new ConsoleRun();

        Assert.Equal(0, await run.RunAsync());

        var tickets = run.Report.GetProperty("tickets").EnumerateArray().ToList();
        Assert.Equal(7, tickets.Count);
        Assert.All(tickets, static ticket => Assert.True(ticket.GetProperty("replies").GetInt32() >= 1));
        Assert.Equal("Answered", Outcome(tickets[0]));
        Assert.Contains("1–2 dni", tickets[0].GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal("AgentRequested", Outcome(tickets[4]));
        Assert.Equal("AgentRequested", Outcome(tickets[5]));
        Assert.Equal("Unanswered", Outcome(tickets[6]));
        Assert.Contains("Success", run.Output, StringComparison.Ordinal);
        Assert.Contains("source:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_DemonstrationInOneLanguage_TellsItsPartAlone()
    {
        using var run = new ConsoleRun();

        Assert.Equal(0, await run.RunAsync(language: "fr"));

        Assert.Equal(2, run.Report.GetProperty("totals").GetProperty("tickets").GetInt32());
    }

    [Fact]
    [Trait("Requirement", "S40")]
    public async Task RunAsync_KnowledgeBaseOffersAndTickets_ReportsWhatBecameOfEach()
    {
        using var run = new ConsoleRun();

        var exitCode = await run.RunAsync(
            run.Write("lamps.tsv", SmallShop.FeedTsv), run.Write("shop.json", SmallShop.KnowledgeBase), run.Write("tickets.jsonl", SmallShop.Tickets));

        Assert.Equal(0, exitCode);
        Assert.Equal(4, run.Report.GetProperty("totals").GetProperty("tickets").GetInt32());
        Assert.All(run.Report.GetProperty("tickets").EnumerateArray(), static ticket => Assert.Equal(1, ticket.GetProperty("replies").GetInt32()));

        var price = run.Ticket("price");
        Assert.Equal("Answered", Outcome(price));
        Assert.Contains("49.90", price.GetProperty("answer").GetString(), StringComparison.Ordinal);
        var citation = Assert.Single(price.GetProperty("citations").EnumerateArray().ToList());
        Assert.Equal("L1", citation.GetProperty("source").GetString());
        Assert.Equal("lamps", citation.GetProperty("resource").GetString());

        Assert.Equal("DeliveryTimes", run.Ticket("delivery").GetProperty("citations")[0].GetProperty("source").GetString());
        Assert.Equal("Unanswered", Outcome(run.Ticket("capital")));
        Assert.Contains("assign:team:customer-care", run.Ticket("capital").GetProperty("actions").EnumerateArray().Select(static action => action.GetString()));
        Assert.Equal("AgentRequested", Outcome(run.Ticket("agent")));
    }

    [Fact]
    public async Task RunAsync_SameFeedAsXmlAndAsTsv_GivesTheSameReportButForTimes()
    {
        using var xml = new ConsoleRun();
        using var tsv = new ConsoleRun();

        Assert.Equal(0, await xml.RunAsync(xml.Write("lamps.xml", SmallShop.FeedXml), tickets: xml.Write("tickets.jsonl", SmallShop.Tickets)));
        Assert.Equal(0, await tsv.RunAsync(tsv.Write("lamps.tsv", SmallShop.FeedTsv), tickets: tsv.Write("tickets.jsonl", SmallShop.Tickets)));

        Assert.Equal(WithoutTimes(xml.Report), WithoutTimes(tsv.Report));
    }

    [Fact]
    public async Task RunAsync_TruncatedFeed_SaysSoAndFails()
    {
        using var run = new ConsoleRun();

        var exitCode = await run.RunAsync(run.Write("lamps.xml", SmallShop.FeedXml[..700]), tickets: run.Write("tickets.jsonl", SmallShop.Tickets));

        Assert.Equal(1, exitCode);
        Assert.Contains("Failed", run.Output, StringComparison.Ordinal);
        Assert.Contains("lamps", run.Output, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Undefined, run.Report.ValueKind);
    }

    [Fact]
    public async Task RunAsync_FeedWithExternalEntity_ReadsNothingElse()
    {
        using var run = new ConsoleRun();
        var secret = run.Write("secret.txt", "the secret");
        var feed = $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{secret.FullName}\">]>" + SmallShop.FeedXml[(SmallShop.FeedXml.IndexOf("?>", StringComparison.Ordinal) + 2)..]
            .Replace("A desk lamp", "&x;", StringComparison.Ordinal);

        Assert.Equal(1, await run.RunAsync(run.Write("lamps.xml", feed)));

        Assert.Contains("Failed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FeedOfInvalidUtf8_SaysSoAndFails()
    {
        using var run = new ConsoleRun();
        var bytes = Encoding.UTF8.GetBytes(SmallShop.FeedTsv);
        bytes[Encoding.UTF8.GetByteCount(SmallShop.FeedTsv) - 30] = 0xFF;

        Assert.Equal(1, await run.RunAsync(run.Write("lamps.tsv", bytes)));

        Assert.Contains("UTF-8", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WorkflowOfUnknownResource_NamesItAndFails()
    {
        using var run = new ConsoleRun();
        var workflows = run.Write("workflows.json", """
            { "version": 1, "workflows": [ { "name": "Answer", "conditions": [{ "type": "newTicket" }],
              "actions": [{ "type": "useAssistant", "resources": ["Nowhere"], "fallback": "Sorry.", "agentMessage": "Of course." }] } ] }
            """);

        Assert.Equal(1, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: run.Write("tickets.jsonl", SmallShop.Tickets), workflows: workflows));

        Assert.Contains("Nowhere", run.Output, StringComparison.Ordinal);
        Assert.Contains("workflows[0].actions[0].resources[0]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_HugeMessage_GetsTheFallback()
    {
        using var run = new ConsoleRun();
        var huge = JsonSerializer.Serialize(new Dictionary<string, string> { ["_id"] = "huge", ["first_customer_message"] = string.Concat(Enumerable.Repeat("how much? ", 105_000)) });

        Assert.Equal(0, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: run.Write("tickets.jsonl", huge)));

        Assert.Equal("Unanswered", Outcome(run.Ticket("huge")));
        Assert.Equal("UnsafeInput", run.Ticket("huge").GetProperty("reason").GetString());
        Assert.Equal(1, run.Ticket("huge").GetProperty("replies").GetInt32());
    }

    [Fact]
    public async Task RunAsync_BrokenTicketLines_NamesThemAndHandlesTheOthers()
    {
        using var run = new ConsoleRun();
        var tickets = run.Write("tickets.jsonl", "{\"_id\":\"a\",\"first_customer_message\":\"How much is the Lumo desk lamp?\"}\n{\"_id\":\n{\"first_customer_message\":\"x\"}\n{\"_id\":\"a\",\"first_customer_message\":\"again\"}\n");

        Assert.Equal(1, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: tickets));

        Assert.Equal("Answered", Outcome(run.Ticket("a")));
        Assert.Equal([2, 3, 4], run.Report.GetProperty("errors").EnumerateArray().Select(static error => error.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task RunAsync_MissingFiles_FailsWithoutAReport()
    {
        using var run = new ConsoleRun();

        Assert.Equal(1, await run.RunAsync(knowledgeBase: run.Missing("none.json")));
        Assert.Equal(1, await run.RunAsync(run.Missing("none.xml")));
        Assert.Equal(1, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: run.Missing("none.jsonl")));

        Assert.Equal(JsonValueKind.Undefined, run.Report.ValueKind);
    }

    [Fact]
    public async Task RunAsync_TicketsThatCannotBeOpened_NamesThemAndHandlesTheOthers()
    {
        using var run = new ConsoleRun();
        var tickets = run.Write("tickets.jsonl", string.Join(
            '\n',
            """{"_id":"a","messages":[null]}""",
            """{"_id":" ","first_customer_message":"How much is the Lumo desk lamp?"}""",
            $$"""{"_id":"{{new string('x', 300)}}","first_customer_message":"How much is the Lumo desk lamp?"}""",
            """{"_id":"b","first_customer_message":"half \ud800"}""",
            """{"_id":"c","messages":[null,{"customer":true,"text":"How much is the Lumo desk lamp?"}]}"""));

        Assert.Equal(1, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: tickets));

        Assert.Equal("Answered", Outcome(run.Ticket("c")));
        Assert.Equal([1, 2, 3, 4], run.Report.GetProperty("errors").EnumerateArray().Select(static error => error.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("no-such-folder/report.json")]
    [InlineData(".")]
    public async Task RunAsync_ReportThatCannotBeWritten_FailsBeforeAnythingIsLearned(string report)
    {
        using var run = new ConsoleRun();

        Assert.Equal(1, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: run.Write("tickets.jsonl", SmallShop.Tickets), report: run.Missing(report)));

        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task RunAsync_FeedNamedByItsExtensionAlone_IsLearned()
    {
        using var run = new ConsoleRun();

        Assert.Equal(0, await run.RunAsync(run.Write(".tsv", SmallShop.FeedTsv), tickets: run.Write("tickets.jsonl", SmallShop.Tickets)));
    }

    [Fact]
    public async Task RunAsync_ExplainTicket_TellsEventWorkflowsEvidenceAndEffects()
    {
        using var run = new ConsoleRun();

        Assert.Equal(0, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: run.Write("tickets.jsonl", SmallShop.Tickets), explain: "price"));

        var explanation = run.Output[run.Output.IndexOf("Why ticket price", StringComparison.Ordinal)..];
        Assert.Contains("New ticket", explanation, StringComparison.Ordinal);
        Assert.Contains("Answer every message: Ran", explanation, StringComparison.Ordinal);
        Assert.Contains("The assistant could not help: Conditions not met", explanation, StringComparison.Ordinal);
        Assert.Contains("source: lamps / L1", explanation, StringComparison.Ordinal);
        Assert.Contains("certainty", explanation, StringComparison.Ordinal);
        Assert.Contains("Set the status: Closed", explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ExplainTicketOfTheStory_SpeaksTheSellersLanguage()
    {
        using var run = new ConsoleRun();

        Assert.Equal(0, await run.RunAsync(language: "fr", explain: "story-2"));

        Assert.Contains("Le client demande un agent", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ExplainUnknownTicket_SaysSoAndFails()
    {
        using var run = new ConsoleRun();

        Assert.Equal(1, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: run.Write("tickets.jsonl", SmallShop.Tickets), explain: "nobody"));

        Assert.Contains("nobody", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_CustomerSendsTerminalCodes_TheyAreNotPrinted()
    {
        using var run = new ConsoleRun();
        var tickets = run.Write("tickets.jsonl", "{\"_id\":\"a\",\"first_customer_message\":\"How much is the \\u001b[2JLumo desk lamp?\"}");

        Assert.Equal(0, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), tickets: tickets, explain: "a"));

        Assert.Contains("How much is the [2JLumo desk lamp?", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task RunAsync_OffersAtAnAddressThatIsPrivate_SaysSoAndFails()
    {
        using var run = new ConsoleRun();

        Assert.Equal(1, await run.RunAsync("http://127.0.0.1:9/feed.xml"));

        Assert.Contains("Failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Cancelled_Fails()
    {
        using var run = new ConsoleRun();

        Assert.Equal(1, await run.RunAsync(run.Write("lamps.tsv", SmallShop.FeedTsv), cancellationToken: new CancellationToken(canceled: true)));
    }

    private static string? Outcome(JsonElement ticket) => ticket.GetProperty("outcome").GetString();

    private static string WithoutTimes(JsonElement report) => string.Join('\n', report.GetProperty("tickets").EnumerateArray().Select(static ticket => string.Join(
        '|', ticket.EnumerateObject().Where(static property => property.Name != "milliseconds").Select(static property => property.Value.GetRawText()))));
}
