using System.Text;
using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

public sealed class WorkflowJsonTests
{
    private const string Example = """
        {
          // what a seller's integrator writes
          "version": 1,
          "workflows": [
            {
              "name": "Réponse IA",
              "conditions": [
                { "occurrence": "every", "type": "newMessage" },
                { "type": "time", "from": "08:00", "to": "22:30" },
                { "type": "text", "field": "subject", "operator": "isSet" },
              ],
              "actions": [
                {
                  "resources": ["Shop", { "name": "Offers", "id": "r2" }],
                  "fallback": { "text": "We will answer soon.", "texts": { "fr": "Nous revenons vers vous.", "pl": "Odpowiemy wkrótce." } },
                  "agentMessage": "A person will answer.",
                  "type": "useAssistant",
                },
              ],
            },
          ],
        }
        """;

    private static readonly IReadOnlyList<Workflow> Everything =
    [
        new()
        {
            Id = "all",
            Name = "Wszystko „naraz” 😀",
            Description = "a\nb",
            Order = -3,
            Enabled = false,
            StopProcessing = true,
            Conditions =
            [
                new NewTicketTrigger(),
                new NewMessageTrigger { Occurrence = MessageOccurrence.First },
                new AgentRequestedTrigger(),
                new AllCondition([new AnyCondition([new NotCondition(new SourceCondition(["allegro", "email"]))])]),
                new AccountCondition([new("allegro", "shop-1")]),
                new TextCondition(TextField.MessageText, TextOperator.ContainsAny, ["zwrot", "<b>"]),
                new TextCondition(TextField.CustomerEmail, TextOperator.IsSet),
                new LanguageCondition(["pl"]),
                new TagCondition(["vip"]),
                new StatusCondition([TicketStatus.Open, new("On hold")]),
                new TimeCondition(new(8, 5), new(0, 0, 1, 5)),
                new DayCondition([DayOfWeek.Monday, DayOfWeek.Sunday]),
                new WorkingHoursCondition("Office", Within: false),
            ],
            Actions =
            [
                new UseAssistantAction([new("Shop", "r1"), "Offers"], new("No") { Texts = new Dictionary<string, string> { ["pl"] = "Nie" } }, "Agent"),
                new SendMessageAction("Hi"),
                new AssignAction(Team: "support"),
                new AssignAction("eva"),
                new NotifyAction(["eva@example.com"], "Subject", "Body"),
                new SetStatusAction(TicketStatus.Closed),
                new AddTagAction("a"),
                new RemoveTagAction("b"),
                new AddNoteAction("note"),
            ],
        },
        Make.Workflow("failed", [new AssistantFailedTrigger { Reasons = [UnansweredReason.NoEvidence, new("acme.custom")] }]),
        Make.Workflow("degraded", [new AssistantDegradedTrigger { Degradations = [Degradation.BudgetSpent, new("acme.custom")] }]),
        Make.Workflow("failed for any reason", [new AssistantFailedTrigger()]),
    ];

    [Fact]
    [Trait("Requirement", "S30")]
    [Trait("Requirement", "S31")]
    [Trait("Requirement", "S32")]
    [Trait("Requirement", "S34")]
    public void Read_CommentsTrailingCommasAndTypeAnywhere_GivesTheDefinitions()
    {
        var workflow = Assert.Single(WorkflowJson.Read(Example));

        Assert.Equal(("", "Réponse IA", 0, true, false), (workflow.Id, workflow.Name, workflow.Order, workflow.Enabled, workflow.StopProcessing));
        Assert.Equal(new NewMessageTrigger(), workflow.Conditions[0]);
        Assert.Equal(new TimeCondition(new(8, 0), new(22, 30)), workflow.Conditions[1]);
        Assert.Empty(Assert.IsType<TextCondition>(workflow.Conditions[2]).Values);
        var action = Assert.IsType<UseAssistantAction>(Assert.Single(workflow.Actions));
        Assert.Equal([new("Shop"), new("Offers", "r2")], action.Resources);
        Assert.Equal("Nous revenons vers vous.", action.Fallback.For("fr"));
        Assert.Equal("We will answer soon.", action.Fallback.For("de"));
        Assert.Equal("A person will answer.", action.AgentMessage.For("pl"));
    }

    [Fact]
    public void Read_WithOptionalPropertiesLeftOut_GivesTheirDefaults()
    {
        var workflow = Assert.Single(WorkflowJson.Read("""
            {"version":1,"workflows":[{"name":"a","conditions":[{"type":"assistantFailed"},{"type":"newMessage"},{"type":"workingHours","calendar":"Office"}],"actions":[{"type":"assign","agent":"eva"}]}]}
            """));

        Assert.Equal(("", "", 0, true, false), (workflow.Id, workflow.Description, workflow.Order, workflow.Enabled, workflow.StopProcessing));
        Assert.Empty(Assert.IsType<AssistantFailedTrigger>(workflow.Conditions[0]).Reasons);
        Assert.Equal(MessageOccurrence.Every, Assert.IsType<NewMessageTrigger>(workflow.Conditions[1]).Occurrence);
        Assert.Equal(new WorkingHoursCondition("Office", Within: true), workflow.Conditions[2]);
        Assert.Equal(new AssignAction("eva"), workflow.Actions[0]);
    }

    [Fact]
    public void Write_Everything_IsReadBackExactly()
    {
        var json = WorkflowJson.Write(Everything);
        var read = WorkflowJson.Read(json);

        Assert.Equivalent(Everything, read, strict: true);
        Assert.Equal(json, WorkflowJson.Write(read));
        Assert.Equal(TypesOf(Everything), TypesOf(read));
        Assert.DoesNotContain('\r', json);
        Assert.Contains("Wszystko „naraz”", json, StringComparison.Ordinal);
        Assert.Contains("\"from\": \"08:05\"", json, StringComparison.Ordinal);
        Assert.Contains("\"to\": \"00:00:01.005\"", json, StringComparison.Ordinal);
        Assert.Contains("\"monday\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[],"actions":[],"colour":"red"}]}""", "workflow.json.property.unknown", "workflows[0].colour")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[{"type":"newticket"}],"actions":[]}]}""", "workflow.json.type.unknown", "workflows[0].conditions[0].type")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[{"values":["x"]}],"actions":[]}]}""", "workflow.json.type.missing", "workflows[0].conditions[0]")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[{"type":"source"}],"actions":[]}]}""", "workflow.json.property.missing", "workflows[0].conditions[0]")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[{"type":"source","values":"x"}],"actions":[]}]}""", "workflow.json.kind", "workflows[0].conditions[0].values")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[null],"actions":[]}]}""", "workflow.json.kind", "workflows[0].conditions[0]")]
    [InlineData("""{"version":1,"workflows":[{"name":null,"conditions":[],"actions":[]}]}""", "workflow.json.kind", "workflows[0].name")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","order":1.5,"conditions":[],"actions":[]}]}""", "workflow.json.kind", "workflows[0].order")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","enabled":"yes","conditions":[],"actions":[]}]}""", "workflow.json.kind", "workflows[0].enabled")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[{"type":"day","days":["moonday"]}],"actions":[]}]}""", "workflow.json.choice.unknown", "workflows[0].conditions[0].days[0]")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[{"type":"day","days":[1]}],"actions":[]}]}""", "workflow.json.choice.unknown", "workflows[0].conditions[0].days[0]")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[{"type":"time","from":"25:00","to":"06:00"}],"actions":[]}]}""", "workflow.json.value", "workflows[0].conditions[0].from")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[{"type":"not","condition":{"type":"any","of":[{"type":"tag","tags":["x"],"values":["x"]}]}}],"actions":[]}]}""", "workflow.json.property.unknown", "workflows[0].conditions[0].condition.of[0].tags")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[],"actions":[{"type":"useAssistant","resources":["x"],"fallback":{"txt":"a"},"agentMessage":"b"}]}]}""", "workflow.json.value", "workflows[0].actions[0].fallback")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[],"actions":[{"type":"useAssistant","resources":[5],"fallback":"a","agentMessage":"b"}]}]}""", "workflow.json.value", "workflows[0].actions[0].resources[0]")]
    [InlineData("""{"version":1,"workflows":[{"name":"a","conditions":[],"actions":[{"type":"setStatus","status":""}]}]}""", "workflow.json.value", "workflows[0].actions[0].status")]
    [InlineData("""{"version":2,"workflows":[]}""", "workflow.json.version", "version")]
    [InlineData("""{"workflows":[]}""", "workflow.json.property.missing", null)]
    [InlineData("[]", "workflow.json.kind", null)]
    [InlineData("null", "workflow.json.kind", null)]
    [InlineData("", "workflow.json.syntax", null)]
    [InlineData("""{"version":1,"workflows":[""", "workflow.json.syntax", null)]
    [InlineData("""{"version":1,"version":1,"workflows":[]}""", "workflow.json.syntax", null)]
    [InlineData("""{"version":1,"workflows":[{"name":"\ud800","conditions":[],"actions":[]}]}""", null, null)]
    public void Read_Faulty_TellsCodeAndPlace(string json, string? code, string? place)
    {
        var exception = Assert.Throws<WorkflowFormatException>(() => WorkflowJson.Read(json));

        var finding = exception.Findings[0];
        if (code is not null)
        {
            Assert.Equal((code, place), (finding.Code, finding.Place?.TrimEnd('.')));
        }

        Assert.Equal("1", finding.Arguments[0]);
        Assert.DoesNotContain("AiAssistant", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public void Read_SeveralFaults_TellsAllWithLinesAndWhatIsAllowed()
    {
        var json = """
            {
              "version": 1,
              "workflows": [
                { "name": "a", "conditions": [ { "type": "newTickets" } ],
                  "actions": [ { "type": "sendMail" }, { "type": "addTag", "tag": "x", "colour": 1 } ] }
              ]
            }
            """;

        var exception = Assert.Throws<WorkflowFormatException>(() => WorkflowJson.Read(json));

        Assert.Equal(["4", "5", "5"], exception.Findings.Select(finding => finding.Arguments[0]));
        Assert.Equal(["\"newTickets\"", "newTicket, newMessage, assistantFailed, assistantDegraded, agentRequested, all, any, not, source, account, text, language, tag, status, time, day, workingHours"], exception.Findings[0].Arguments.Skip(1));
        Assert.Equal(["colour", "type, tag"], exception.Findings[2].Arguments.Skip(1));
        Assert.Contains("workflows[0].conditions[0].type (line 4): \"newTickets\" is not known, only: newTicket", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("And 2 more.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NestedToTheLimit_IsReadAndDeeperIsRefused()
    {
        Assert.Single(WorkflowJson.Read(Nested(15)));
        Assert.Equal("workflow.json.syntax", Assert.Throws<WorkflowFormatException>(() => WorkflowJson.Read(Nested(200))).Findings[0].Code);
        Assert.Equal("workflow.json.syntax", Assert.Throws<WorkflowFormatException>(() => WorkflowJson.Read(new string('[', 500_000))).Findings[0].Code);
    }

    [Fact]
    public async Task ReadAsync_TooLarge_IsRefusedWithoutReadingOn()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 5_000_000)));

        var exception = await Assert.ThrowsAsync<WorkflowFormatException>(() => WorkflowJson.ReadAsync(stream, TestContext.Current.CancellationToken));

        Assert.Equal(["1", "1048576"], exception.Findings[0].Arguments);
        Assert.True(stream.Position <= 1_048_577);
        Assert.Throws<WorkflowFormatException>(() => WorkflowJson.Read(new string(' ', 5_000_000)));
        Assert.Throws<WorkflowFormatException>(() => WorkflowJson.Read(stream.ToArray()));
    }

    [Fact]
    public async Task ReadAsync_WithByteOrderMark_IsRead()
    {
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Example)]);

        Assert.Single(await WorkflowJson.ReadAsync(stream, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Read_InvalidUtf8_IsRefused()
    {
        byte[] json = [.. "{\"version\":1,\"workflows\":[{\"name\":\""u8, 0xFF, .. "\",\"conditions\":[],\"actions\":[]}]}"u8];

        Assert.Equal("workflow.json.syntax", Assert.Throws<WorkflowFormatException>(() => WorkflowJson.Read(json)).Findings[0].Code);
    }

    [Fact]
    public void Write_NestedBeyondWhatCanBeRead_IsMisuse()
    {
        Condition condition = new SourceCondition(["a"]);
        for (var level = 0; level < 100; level++)
        {
            condition = new NotCondition(condition);
        }

        Assert.Throws<ArgumentException>(() => WorkflowJson.Write([Make.Workflow("a", [condition])]));
    }

    [Fact]
    public void Read_DamagedFiles_AreReadOrRefusedAndNothingElse()
    {
        var random = new Random(7);
        var original = Encoding.UTF8.GetBytes(WorkflowJson.Write(Everything));
        var refused = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var damaged = original.ToList();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(damaged.Count - 20);
                switch (random.Next(3))
                {
                    case 0:
                        damaged[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        damaged.RemoveRange(at, random.Next(1, 20));
                        break;
                    default:
                        damaged.Insert(at, "{}[]\",:\\ n0"u8[random.Next(11)]);
                        break;
                }
            }

            var exception = Record.Exception(() => WorkflowJson.Read(damaged.ToArray()));
            Assert.True(exception is null or WorkflowFormatException { Findings.Count: > 0 }, exception?.ToString());
            refused += exception is null ? 0 : 1;
        }

        Assert.InRange(refused, 500, 1_999);
    }

    private static IEnumerable<Type> TypesOf(IEnumerable<Workflow> workflows) =>
        workflows.SelectMany(static workflow => workflow.Conditions.Select(static condition => condition.GetType()).Concat(workflow.Actions.Select(static action => action.GetType())));

    private static string Nested(int levels) =>
        $$"""{"version":1,"workflows":[{"name":"a","conditions":[{{string.Concat(Enumerable.Repeat("""{"type":"all","of":[""", levels))}}{"type":"account","accounts":[{"platform":"a","accountId":"b"}]}{{string.Concat(Enumerable.Repeat("]}", levels))}}],"actions":[]}]}""";
}
