using System.Reflection;
using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using AiAssistant.Workflows.Validation;

namespace AiAssistant.Tests.Workflows;

public sealed class WorkflowValidatorTests
{
    private static readonly NewMessageTrigger Trigger = new();
    private static readonly string Long = new('x', 20_000);

    public static TheoryData<string, string, Condition> Conditions => new()
    {
        { "workflow.trigger.nested", ".of[0]", new AllCondition([new NewTicketTrigger()]) },
        { "workflow.trigger.nested", ".condition", new NotCondition(new AgentRequestedTrigger()) },
        { "workflow.condition.group.empty", ".of", new AllCondition([]) },
        { "workflow.condition.group.empty", ".of[0].of", new AnyCondition([new AnyCondition([])]) },
        { "workflow.condition.values.empty", ".values", new SourceCondition([]) },
        { "workflow.condition.values.empty", ".accounts", new AccountCondition([]) },
        { "workflow.condition.values.empty", ".values", new TextCondition(TextField.Subject, TextOperator.Equals) },
        { "workflow.condition.values.notTaken", ".values", new TextCondition(TextField.Subject, TextOperator.IsSet, ["x"]) },
        { "workflow.condition.values.empty", ".days", new DayCondition([]) },
        { "workflow.text.blank", ".values[1]", new TagCondition(["a", " "]) },
        { "workflow.text.blank", ".values[0]", new TextCondition(TextField.Subject, TextOperator.ContainsAny, ["\u0301"]) },
        { "workflow.text.tooLong", ".values[0]", new TextCondition(TextField.Subject, TextOperator.ContainsAny, [Long]) },
        { "workflow.text.blank", ".accounts[0].accountId", new AccountCondition([new("allegro", "")]) },
        { "workflow.language.invalid", ".values[0]", new LanguageCondition(["polish"]) },
        { "workflow.calendar.unknown", ".calendar", new WorkingHoursCondition("Nights") },
        { "workflow.choice.unknown", ".days[0]", new DayCondition([(DayOfWeek)9]) },
        { "workflow.choice.unknown", ".field", new TextCondition((TextField)9, TextOperator.IsSet) },
        { "workflow.list.tooLong", ".values", new TagCondition([.. Enumerable.Repeat("a", 1_001)]) },
    };

    public static TheoryData<string, string, WorkflowAction> Actions => new()
    {
        { "workflow.fallback.blank", ".fallback", Make.Assistant with { Fallback = " " } },
        { "workflow.fallback.blank", ".fallback.texts.pl", Make.Assistant with { Fallback = new("a") { Texts = new Dictionary<string, string> { ["pl"] = "" } } } },
        { "workflow.agentMessage.blank", ".agentMessage", Make.Assistant with { AgentMessage = "" } },
        { "workflow.text.tooLong", ".fallback", Make.Assistant with { Fallback = Long } },
        { "workflow.language.invalid", ".agentMessage.texts", Make.Assistant with { AgentMessage = new("a") { Texts = new Dictionary<string, string> { ["PL"] = "b" } } } },
        { "workflow.resource.none", ".resources", Make.Assistant with { Resources = [] } },
        { "workflow.resource.unknown", ".resources[1]", Make.Assistant with { Resources = ["Shop", "Shopp"] } },
        { "workflow.resource.notUsable", ".resources[0]", Make.Assistant with { Resources = ["Learning"] } },
        { "workflow.resource.duplicate", ".resources[1]", Make.Assistant with { Resources = ["Shop", "SHOP"] } },
        { "workflow.text.blank", ".message", new SendMessageAction("") },
        { "workflow.assign.target", "", new AssignAction() },
        { "workflow.assign.target", "", new AssignAction("a", "b") },
        { "workflow.notify.nobody", ".to", new NotifyAction([], "a", "b") },
        { "workflow.notify.address", ".to[1]", new NotifyAction(["a@example.com", "Eva <eva@example.com>"], "a", "b") },
        { "workflow.notify.address", ".to[0]", new NotifyAction(["eva@example.com\r\nBcc: x@example.com"], "a", "b") },
        { "workflow.text.lineBreak", ".subject", new NotifyAction(["a@example.com"], "a\nBcc: x@example.com", "b") },
        { "workflow.text.blank", ".body", new NotifyAction(["a@example.com"], "a", "") },
        { "workflow.text.blank", ".tag", new AddTagAction("") },
        { "workflow.text.blank", ".tag", new RemoveTagAction("") },
        { "workflow.text.tooLong", ".text", new AddNoteAction(Long) },
        { "workflow.text.tooLong", ".status", new SetStatusAction(new TicketStatus(Long)) },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Validate_FaultyCondition_IsFoundAtItsPlace(string code, string place, Condition condition)
    {
        var finding = Assert.Single(Validate(Make.Workflow("w", [Trigger, condition])));

        Assert.Equal((code, "workflows[0].conditions[1]" + place, FindingSeverity.Error), (finding.Code, finding.Place, finding.Severity));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    [Trait("Requirement", "S24")]
    [Trait("Requirement", "S31")]
    [Trait("Requirement", "S32")]
    [Trait("Requirement", "S34")]
    public void Validate_FaultyAction_IsFoundAtItsPlace(string code, string place, WorkflowAction action)
    {
        var finding = Assert.Single(Validate(Make.Workflow("w", [Trigger], action)), finding => finding.Severity == FindingSeverity.Error);

        Assert.Equal((code, "workflows[0].actions[0]" + place), (finding.Code, finding.Place));
    }

    [Fact]
    public void Validate_WithoutTriggerOrAction_FindsBoth()
    {
        var findings = Validate(new Workflow { Name = "w", Conditions = [], Actions = [] });

        Assert.Equal(["workflow.trigger.missing", "workflow.action.missing"], findings.Select(finding => finding.Code));
        Assert.Equal(["workflows[0].conditions", "workflows[0].actions"], findings.Select(finding => finding.Place));
    }

    [Fact]
    [Trait("Requirement", "S41")]
    public void Validate_AssistantFailedBesideAnotherTrigger_IsFound()
    {
        Assert.Equal("workflow.trigger.failedNotAlone", Assert.Single(Validate(Make.Workflow("w", [new AssistantFailedTrigger(), Trigger]))).Code);
        Assert.Empty(Validate(Make.Workflow("w", [new AssistantFailedTrigger(), new SourceCondition(["allegro"])])));
    }

    [Fact]
    public void Validate_NamesAndIds_AreUniqueAndWellFormed()
    {
        var findings = Validate(
            Make.Workflow("a", [Trigger]),
            Make.Workflow(" A ", [Trigger]) with { Id = "b" },
            Make.Workflow("c", [Trigger]) with { Id = "b" },
            Make.Workflow("  ", [Trigger]) with { Id = "ä/1" },
            Make.Workflow(Long, [Trigger]) with { Id = "d" });

        Assert.Equal(
            ["workflow.name.blank", "workflow.id.invalid", "workflow.text.tooLong", "workflow.name.duplicate", "workflow.id.duplicate"],
            findings.Select(finding => finding.Code));
        Assert.Equal(new Finding("workflow.name.duplicate", "A", "workflows[0]") { Place = "workflows[1].name" }, findings[3]);
        Assert.Equal(new Finding("workflow.id.duplicate", "b", "workflows[1]") { Place = "workflows[2].id" }, findings[4]);
    }

    [Fact]
    public void Validate_TwoAssistantActions_IsFound()
    {
        var errors = Validate(Make.Workflow("w", [Trigger], Make.Assistant, Make.Assistant)).Where(finding => finding.Severity == FindingSeverity.Error);

        Assert.Equal(new Finding("workflow.assistant.several") { Place = "workflows[0].actions[1]" }, Assert.Single(errors));
    }

    [Fact]
    public void Validate_ConditionsBeyondTheLimitOfDepth_AreFoundOnce()
    {
        Condition condition = new SourceCondition(["a"]);
        for (var level = 0; level < 5_000; level++)
        {
            condition = new NotCondition(condition);
        }

        Assert.Equal(new Finding("workflow.condition.tooDeep", "16"), Assert.Single(Validate(Make.Workflow("w", [Trigger, condition]))) with { Place = null });
    }

    [Fact]
    [Trait("Requirement", "S39")]
    public void Validate_AssistantWithoutAssistantFailed_IsAWarning()
    {
        var warning = Assert.Single(Validate(Make.Workflow("w", [Trigger], Make.Assistant)));

        Assert.Equal(("workflow.failure.unattended", FindingSeverity.Warning), (warning.Code, warning.Severity));
        Assert.Empty(Validate(Make.Workflow("w", [Trigger], Make.Assistant), Make.Workflow("f", [new AssistantFailedTrigger()])));
    }

    [Fact]
    public void Validate_WorkflowBehindOneThatStopsForItsEvents_IsAWarning()
    {
        var stopper = Make.Workflow("stop", [Trigger]) with { StopProcessing = true };
        var later = Make.Workflow("z", [new NewTicketTrigger(), new SourceCondition(["allegro"])]);

        var warning = Assert.Single(Validate(later, stopper));

        Assert.Equal(new Finding("workflow.neverReached", "stop") { Place = "workflows[0]", Severity = FindingSeverity.Warning }, warning);
        Assert.Empty(Validate(later with { Order = -1 }, stopper));
        Assert.Empty(Validate(later, stopper with { Conditions = [Trigger, new SourceCondition(["email"])] }));
        Assert.Empty(Validate(later with { Conditions = [new NewTicketTrigger(), new AgentRequestedTrigger()] }, stopper));
        Assert.Empty(Validate(later with { Conditions = [Trigger] }, stopper with { Conditions = [new NewTicketTrigger()] }));
    }

    [Fact]
    public void Validate_AssistantWhereItNeverAnswers_IsAWarning() =>
        Assert.Equal(["workflow.assistant.neverUsed"], Validate(Make.Workflow("w", [new AssistantFailedTrigger()], Make.Assistant)).Select(finding => finding.Code));

    [Fact]
    public void Validate_ReasonThatNobodyGives_IsAWarning()
    {
        var finding = Assert.Single(Validate(Make.Workflow("w", [new AssistantFailedTrigger { Reasons = [new("noEvidence"), new("Typo")] }])));

        Assert.Equal(("workflow.reason.unknown", FindingSeverity.Warning, "workflows[0].conditions[0].reasons[1]"), (finding.Code, finding.Severity, finding.Place));
    }

    [Fact]
    public void Validate_ReasonsOfTheLibrary_AreAllKnown()
    {
        IReadOnlyList<UnansweredReason> reasons =
            [.. typeof(UnansweredReason).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (UnansweredReason)property.GetValue(null)!)];

        Assert.NotEmpty(reasons);
        Assert.Empty(Validate(Make.Workflow("w", [new AssistantFailedTrigger { Reasons = reasons }])));
    }

    [Fact]
    public void Validate_Degradations_ThoseOfTheLibraryAreKnown()
    {
        IReadOnlyList<Degradation> degradations =
            [.. typeof(Degradation).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (Degradation)property.GetValue(null)!)];
        Assert.NotEmpty(degradations);
        Assert.Empty(Validate(Make.Workflow("w", [new AssistantDegradedTrigger { Degradations = degradations }])));

        var finding = Assert.Single(Validate(Make.Workflow("w", [new AssistantDegradedTrigger { Degradations = [new("Typo")] }])));

        Assert.Equal(("workflow.reason.unknown", "workflows[0].conditions[0].degradations[0]"), (finding.Code, finding.Place));
    }

    [Fact]
    public void Validate_DisabledWorkflowWithoutItsResource_IsAWarning()
    {
        var workflow = Make.Workflow("w", [Trigger], Make.Assistant with { Resources = ["Gone", "Learning"] }) with { Enabled = false };

        Assert.All(Validate(workflow), finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        Assert.Equal(2, Validate(workflow).Count);
    }

    private static IReadOnlyList<Finding> Validate(params IReadOnlyList<Workflow> workflows)
    {
        var resources = new FakeResourceStore().Add("Shop", "r1").Add("Learning", "r2", usable: false);
        return WorkflowValidator.Validate(workflows, ["Office"], new ResourceCatalog(resources.All)).Findings;
    }
}
