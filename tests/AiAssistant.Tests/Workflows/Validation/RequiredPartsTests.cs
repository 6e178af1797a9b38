using System.Reflection;
using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Runs;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows.Validation;

public sealed class RequiredPartsTests
{
    private static readonly Workflow Whole = Make.Workflow("w", [new NewMessageTrigger()], Make.Assistant);
    private readonly WorkflowLibrary _library = new(new InMemoryWorkflowStore(), new InMemorySettingsStore(), new FakeResourceStore().Add("Shop", "r1"), new MessageInspector());

    public static TheoryData<string, Func<Workflow, Workflow?>> Incomplete => new()
    {
        { "workflows[0]", _ => null },
        { "workflows[0].name", whole => whole with { Name = null! } },
        { "workflows[0].description", whole => whole with { Description = null! } },
        { "workflows[0].conditions", whole => whole with { Conditions = null! } },
        { "workflows[0].conditions[0]", whole => whole with { Conditions = [null!] } },
        { "workflows[0].conditions[1].of[0].condition", whole => whole with { Conditions = [new NewMessageTrigger(), new AllCondition([new NotCondition(null!)])] } },
        { "workflows[0].conditions[0].values", whole => whole with { Conditions = [new SourceCondition(null!)] } },
        { "workflows[0].conditions[0].values[1]", whole => whole with { Conditions = [new TagCondition(["VIP", null!])] } },
        { "workflows[0].actions", whole => whole with { Actions = null! } },
        { "workflows[0].actions[1]", whole => whole with { Actions = [Make.Tag, null!] } },
        { "workflows[0].actions[0].resources[0]", whole => whole with { Actions = [Make.Assistant with { Resources = [null!] }] } },
        { "workflows[0].actions[0].fallback", whole => whole with { Actions = [Make.Assistant with { Fallback = null! }] } },
        { "workflows[0].actions[0].agentMessage.texts.pl", whole => whole with { Actions = [Make.Assistant with { AgentMessage = Variant(null!) }] } },
        { "workflows[0].actions[0].tag", whole => whole with { Actions = [new AddTagAction(null!)] } },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task SaveAsync_PartIsNull_IsMisuseThatNamesThePlace(string place, Func<Workflow, Workflow?> spoil)
    {
        ArgumentNullException.ThrowIfNull(spoil);

        var fault = await Assert.ThrowsAsync<ArgumentException>("definitions", () => _library.SaveAsync(default, [spoil(Whole)!], cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith($"{place} is null,", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindMissing_NothingIsNull_IsNull() => Assert.Null(RequiredPartsOf(Whole));

    [Fact]
    public async Task SaveAsync_EachReasonOfTheLibrary_IsKnown()
    {
        var reasons = typeof(UnansweredReason).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (UnansweredReason)property.GetValue(null)!).ToList();
        var failed = Make.Workflow("failed", [new AssistantFailedTrigger { Reasons = reasons }]);

        var saved = await _library.SaveAsync(default, [failed], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(saved.Findings);
        Assert.Contains(UnansweredReason.TicketChanged, reasons);
    }

    private static string? RequiredPartsOf(Workflow workflow) => AiAssistant.Workflows.Validation.RequiredParts.FindMissing([workflow]);

    private static LocalizedText Variant(string text) => new("A person will write to you.") { Texts = new Dictionary<string, string> { ["pl"] = text } };
}
