using AiAssistant.InMemory;
using AiAssistant.Runs;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

/// <summary>A whole file as a seller's shop would have it, through reading, validation and writing.</summary>
public sealed class WorkflowFileExampleTests
{
    private const string Example = """
        {
          "version": 1,
          "workflows": [
            {
              "name": "The assistant answers on Allegro",
              "description": "Only tickets of our own account, and no complaints.",
              "order": 10,
              "conditions": [
                { "type": "newMessage", "occurrence": "every" },
                { "type": "account", "accounts": [{ "platform": "allegro", "accountId": "lampy24" }] },
                { "type": "not", "condition": { "type": "text", "field": "messageText", "operator": "containsAny", "values": ["reklamacja", "complaint"] } }
              ],
              "actions": [
                {
                  "type": "useAssistant",
                  "resources": ["Lampy24", "Lampy24 offers"],
                  "fallback": { "text": "We will come back to you soon.", "texts": { "pl": "Odpowiemy wkrótce." } },
                  "agentMessage": { "text": "A person will write to you.", "texts": { "pl": "Napisze do Ciebie konsultant." } }
                },
                { "type": "addTag", "tag": "assistant" }
              ]
            },
            {
              "name": "The assistant failed in working hours",
              "order": 20,
              "stopProcessing": true,
              "conditions": [
                { "type": "assistantFailed", "reasons": ["NoEvidence", "OfferUnknown"] },
                { "type": "source", "values": ["allegro", "email"] },
                { "type": "workingHours", "calendar": "Office" }
              ],
              "actions": [
                { "type": "assign", "agent": "eva" },
                { "type": "notify", "to": ["eva@example.com"], "subject": "A customer waits", "body": "The assistant could not answer." }
              ]
            },
            {
              "name": "Nights and weekends",
              "order": 30,
              "conditions": [
                { "type": "agentRequested" },
                { "type": "any", "of": [{ "type": "time", "from": "22:00", "to": "06:00" }, { "type": "day", "days": ["saturday", "sunday"] }] },
                { "type": "language", "values": ["pl", "en"] },
                { "type": "all", "of": [{ "type": "status", "values": ["Open"] }, { "type": "tag", "values": ["vip"] }] }
              ],
              "actions": [
                { "type": "sendMessage", "message": "We are back at eight." },
                { "type": "assign", "team": "night" },
                { "type": "setStatus", "status": "Pending" },
                { "type": "removeTag", "tag": "assistant" },
                { "type": "addNote", "text": "Asked for a person at night." }
              ]
            }
          ]
        }
        """;

    [Fact]
    [Trait("Requirement", "S30")]
    [Trait("Requirement", "S36")]
    [Trait("Requirement", "S41")]
    [Trait("Requirement", "S43")]
    [Trait("Requirement", "S44")]
    public async Task ImportAsync_WholeExample_IsSavedWithoutFindingsAndWrittenBack()
    {
        var token = TestContext.Current.CancellationToken;
        var settings = new InMemorySettingsStore();
        await settings.WriteAsync(default, new TenantSettings { Calendars = new Dictionary<string, WorkingCalendar> { ["Office"] = new() } }, 0, token);
        var library = new WorkflowLibrary(new InMemoryWorkflowStore(), settings, new FakeResourceStore().Add("Lampy24", "r1").Add("Lampy24 offers", "r2"), new MessageInspector());

        var result = await library.ImportAsync(default, Example, 0, token);
        var set = await library.GetAsync(default, token);

        Assert.True(result.IsSaved);
        Assert.Empty(result.Findings);
        Assert.Equal(["the-assistant-answers-on-allegro", "the-assistant-failed-in-working-hours", "nights-and-weekends"], set.Workflows.Select(workflow => workflow.Id));
        Assert.Equivalent(set.Workflows, WorkflowJson.Read(WorkflowJson.Write(set.Workflows)), strict: true);
        Assert.True((await library.ImportAsync(default, WorkflowJson.Write(set.Workflows), 1, token)).IsSaved);
    }
}
