using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Runs;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Tests.Workflows;

public sealed class WorkflowLibraryTests
{
    private static readonly TenantId Tenant = new("seller");
    private readonly FakeResourceStore _resources = new FakeResourceStore().Add("Shop", "r1", tenant: Tenant).Add("Learning", "r2", usable: false, Tenant).Add("Foreign", "r9");
    private readonly InMemoryWorkflowStore _workflows = new();
    private readonly InMemorySettingsStore _settings = new();
    private readonly WorkflowLibrary _library;

    public WorkflowLibraryTests() => _library = new WorkflowLibrary(_workflows, _settings, _resources, new MessageInspector());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "S8")]
    [Trait("Requirement", "S30")]
    [Trait("Requirement", "S34")]
    public async Task SaveAsync_ValidSet_FillsIdsAndBindsResources()
    {
        var result = await _library.SaveAsync(Tenant, [Answer(" Réponse IA! ", "SHOP") with { Id = "" }, Answer("réponse ia", "Shop") with { Id = "", Enabled = false }], 0, Token);
        var set = await _library.GetAsync(Tenant, Token);

        Assert.Equal((SaveStatus.Saved, 1L), (result.Status, result.Revision));
        Assert.Equal(["workflow.failure.unattended"], result.Findings.Select(finding => finding.Code));
        Assert.Equal([("reponse-ia", "Réponse IA!"), ("reponse-ia-2", "réponse ia")], set.Workflows.Select(workflow => (workflow.Id, workflow.Name)));
        Assert.Equal(new ResourceReference("Shop", "r1"), References(set.Workflows[0])[0]);
    }

    [Fact]
    [Trait("Requirement", "S24")]
    public async Task SaveAsync_ResourceUnknownUnusableOrOfAnotherTenant_IsRefusedAndNothingChanges()
    {
        await _library.SaveAsync(Tenant, [Answer("a", "Shop")], 0, Token);

        var result = await _library.SaveAsync(Tenant, [Answer("b", "Gone"), Answer("c", "learning"), Answer("d", "Foreign")], 1, Token);

        Assert.Equal((SaveStatus.Refused, 1L), (result.Status, result.Revision));
        Assert.Equal(
            [
                new Finding("workflow.resource.unknown", "Gone") { Place = "workflows[0].actions[0].resources[0]" },
                new Finding("workflow.resource.notUsable", "Learning", "Processing") { Place = "workflows[1].actions[0].resources[0]" },
                new Finding("workflow.resource.unknown", "Foreign") { Place = "workflows[2].actions[0].resources[0]" },
            ],
            result.Findings.Where(finding => finding.Severity == FindingSeverity.Error));
        Assert.Equal("a", Assert.Single((await _library.GetAsync(Tenant, Token)).Workflows).Name);
    }

    [Fact]
    public void Fill_ManyNamesOfAnotherScript_TakesWorkInProportion()
    {
        Workflow[] nameless =
            [.. Enumerable.Range(0, 5_000).Select(number => Plain(new string('ж', 1 + (number % 90)) + new string('щ', 1 + (number / 90))) with { Id = "" })];
        var before = GC.GetAllocatedBytesForCurrentThread();

        var filled = WorkflowSlugs.Fill(nameless, []);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Equal(nameless.Length, filled.Select(workflow => workflow.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["workflow", "workflow-2", "workflow-3"], filled.Take(3).Select(workflow => workflow.Id));
    }

    [Fact]
    public async Task SaveAsync_OutdatedRevision_IsAConflict()
    {
        await _library.SaveAsync(Tenant, [Plain("a")], 0, Token);

        var result = await _library.SaveAsync(Tenant, [Plain("b")], 0, Token);

        Assert.Equal((SaveStatus.Conflict, 1L, false), (result.Status, result.Revision, result.IsSaved));
        Assert.Equal("a", Assert.Single((await _library.GetAsync(Tenant, Token)).Workflows).Name);
        Assert.Equal((SaveStatus.Saved, 2L), await StatusOf(_library.SaveAsync(Tenant, [Plain("b")], null, Token)));
    }

    [Fact]
    public async Task SaveAsync_WorkflowThatKeepsItsName_KeepsItsId()
    {
        await _library.SaveAsync(Tenant, [Plain("Привет"), Plain("Пока")], 0, Token);
        await _library.SaveAsync(Tenant, [Plain("Пока"), Plain("New"), Plain("Привет")], 1, Token);

        Assert.Equal(["workflow-2", "new", "workflow"], (await _library.GetAsync(Tenant, Token)).Workflows.Select(workflow => workflow.Id));
    }

    [Fact]
    public async Task SaveAsync_UnknownCalendar_IsRefusedUntilTheSettingsHaveIt()
    {
        var workflow = Make.Workflow("a", [new NewMessageTrigger(), new WorkingHoursCondition("Office")]);

        var before = await _library.SaveAsync(Tenant, [workflow], 0, Token);
        var calendars = new Dictionary<string, WorkingCalendar> { ["Office"] = new() };
        await _settings.WriteAsync(Tenant, new TenantSettings { Calendars = calendars }, 0, Token);
        var after = await _library.SaveAsync(Tenant, [workflow], 0, Token);

        Assert.Equal(new Finding("workflow.calendar.unknown", "Office", "") { Place = "workflows[0].conditions[1].calendar" }, Assert.Single(before.Findings));
        Assert.True(after.IsSaved);
    }

    [Fact]
    public async Task SaveAsync_ResourceAddedAgainOrRenamed_IsBoundAgain()
    {
        await _library.SaveAsync(Tenant, [Answer("a", "Shop")], 0, Token);
        _resources.Rename("r1", "Shop renamed");
        await _library.SaveAsync(Tenant, (await _library.GetAsync(Tenant, Token)).Workflows, 1, Token);
        var renamed = References(Assert.Single((await _library.GetAsync(Tenant, Token)).Workflows))[0];
        _resources.Remove("r1");
        _resources.Add("Shop renamed", "r3", tenant: Tenant);
        await _library.SaveAsync(Tenant, (await _library.GetAsync(Tenant, Token)).Workflows, 2, Token);

        Assert.Equal(new ResourceReference("Shop renamed", "r1"), renamed);
        Assert.Equal(new ResourceReference("Shop renamed", "r3"), References(Assert.Single((await _library.GetAsync(Tenant, Token)).Workflows))[0]);
    }

    [Fact]
    public async Task FindAffectedAsync_Resource_TellsWhoRefersToIt()
    {
        await _library.SaveAsync(Tenant, [Answer("a", "Shop"), Plain("b"), Answer("c", "shop") with { Enabled = false }], 0, Token);

        Assert.Equal(["a", "c"], (await _library.FindAffectedAsync(new ResourceId(Tenant, "r1"), Token)).Select(workflow => workflow.Name));
        Assert.Empty(await _library.FindAffectedAsync(new ResourceId(Tenant, "r2"), Token));
        Assert.Empty(await _library.FindAffectedAsync(new ResourceId(default, "r1"), Token));
    }

    [Fact]
    public async Task FollowRenameAsync_Resource_TakesThePresentNameOver()
    {
        await _library.SaveAsync(Tenant, [Answer("a", "Shop"), Plain("b")], 0, Token);
        _resources.Rename("r1", "Boutique");

        Assert.Equal((SaveStatus.Saved, 2L), await StatusOf(_library.FollowRenameAsync(new ResourceId(Tenant, "r1"), "Shop", Token)));
        Assert.Equal((SaveStatus.Saved, 2L), await StatusOf(_library.FollowRenameAsync(new ResourceId(Tenant, "r2"), "Boutique", Token)));
        Assert.Equal(new ResourceReference("Boutique", "r1"), References((await _library.GetAsync(Tenant, Token)).Workflows[0])[0]);
    }

    [Fact]
    public async Task FollowRenameAsync_RenamedAgainBeforeItIsFollowed_TakesTheNewerName()
    {
        await _library.SaveAsync(Tenant, [Answer("a", "Shop")], 0, Token);
        _resources.Rename("r1", "First");
        _resources.Rename("r1", "Second");

        // The follower of the first rename comes last.
        await _library.FollowRenameAsync(new ResourceId(Tenant, "r1"), "First", Token);
        await _library.FollowRenameAsync(new ResourceId(Tenant, "r1"), "Shop", Token);

        Assert.Equal("Second", References((await _library.GetAsync(Tenant, Token)).Workflows[0])[0].Name);
    }

    [Fact]
    [Trait("Requirement", "S27")]
    public async Task RenameOrDelete_ResourceAddedAgainUnderItsName_IsKnownToTheWorkflowsThatFindItByName()
    {
        await _library.SaveAsync(Tenant, [Answer("a", "Shop"), Plain("b")], 0, Token);
        var again = new ResourceId(Tenant, "r3");
        _resources.Remove("r1");
        _resources.Add("shop", again.Value, tenant: Tenant);

        Assert.Equal(["a"], (await _library.FindAffectedAsync(again, Token)).Select(workflow => workflow.Name));
        _resources.Rename(again.Value, "Boutique");
        await _library.FollowRenameAsync(again, "shop", Token);

        Assert.Equal(new ResourceReference("Boutique", again.Value), References((await _library.GetAsync(Tenant, Token)).Workflows[0])[0]);
    }

    [Fact]
    public async Task RenameOrDelete_NamesakeOfAResourceThatWasRenamed_LeavesItsReferencesAlone()
    {
        await _library.SaveAsync(Tenant, [Answer("a", "Shop")], 0, Token);
        var namesake = new ResourceId(Tenant, "r3");
        _resources.Rename("r1", "Renamed, and not followed yet");
        _resources.Add("Shop", namesake.Value, tenant: Tenant);

        Assert.Empty(await _library.FindAffectedAsync(namesake, Token));
        _resources.Rename(namesake.Value, "Boutique");
        await _library.FollowRenameAsync(namesake, "Shop", Token);

        Assert.Equal(new ResourceReference("Shop", "r1"), References(Assert.Single((await _library.GetAsync(Tenant, Token)).Workflows))[0]);
    }

    [Fact]
    public async Task CheckAsync_ResourceIsGone_TellsWhichWorkflowMissesIt()
    {
        await _library.SaveAsync(Tenant, [Plain("b"), Answer("a", "Shop")], 0, Token);
        Assert.DoesNotContain(await _library.CheckAsync(Tenant, Token), finding => finding.Severity == FindingSeverity.Error);

        _resources.Remove("r1");

        var fault = Assert.Single(await _library.CheckAsync(Tenant, Token), finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(new Finding("workflow.resource.unknown", "Shop") { Place = "workflows[1].actions[0].resources[0]" }, fault);
        Assert.Empty(await _library.CheckAsync(default, Token));
    }

    [Fact]
    public async Task ImportAsync_UnreadableFile_GivesFindings()
    {
        var result = await _library.ImportAsync(Tenant, "{\"version\":1,\"workflows\":[{}]}", cancellationToken: Token);

        Assert.Equal((SaveStatus.Refused, 0L), (result.Status, result.Revision));
        Assert.Equal(["name", "conditions", "actions"], result.Findings.Select(finding => finding.Arguments[1]));
    }

    [Fact]
    public async Task ImportAsync_WhatWasWritten_IsSaved()
    {
        var json = WorkflowJson.Write([Answer("a", "Shop"), Make.Workflow("f", [new AssistantFailedTrigger()])]);

        var result = await _library.ImportAsync(Tenant, json, 0, Token);

        Assert.Equal((SaveStatus.Saved, 1L), (result.Status, result.Revision));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public async Task CompiledWorkflows_AfterASave_DecidesByTheNewSet()
    {
        var compiled = new CompiledWorkflows(_workflows);
        await _library.SaveAsync(Tenant, [Plain("a")], 0, Token);
        var first = await compiled.GetAsync(Tenant, Token);
        var again = await compiled.GetAsync(Tenant, Token);
        await _library.SaveAsync(Tenant, [Plain("b")], 1, Token);

        Assert.Same(first, again);
        Assert.Equal("b", Assert.Single((await compiled.GetAsync(Tenant, Token)).Decide(Make.Snapshot(TicketEventKind.NewTicket)).Trace).Name);
        Assert.Empty((await compiled.GetAsync(default, Token)).Decide(Make.Snapshot()).Trace);
    }

    [Fact]
    public void AddWorkflows_WithAHostsStore_KeepsIt()
    {
        var services = new ServiceCollection().AddSingleton<IWorkflowStore>(_workflows).AddWorkflows();

        Assert.Same(_workflows, Assert.Single(services, service => service.ServiceType == typeof(IWorkflowStore)).ImplementationInstance);
        Assert.Equal(typeof(InMemorySettingsStore), Assert.Single(services, service => service.ServiceType == typeof(ISettingsStore)).ImplementationType);
        Assert.Single(services, service => service.ServiceType == typeof(WorkflowLibrary));
        Assert.Single(services, service => service.ServiceType == typeof(AssistantSettings));
    }

    private static Workflow Plain(string name) => Make.Workflow(name, [new NewMessageTrigger()]) with { Id = "" };

    private static Workflow Answer(string name, string resource) =>
        Make.Workflow(name, [new NewMessageTrigger()], Make.Assistant with { Resources = [resource] }) with { Id = "" };

    private static IReadOnlyList<ResourceReference> References(Workflow workflow) => workflow.Actions.OfType<UseAssistantAction>().Single().Resources;

    private static async Task<(SaveStatus Status, long Revision)> StatusOf(Task<SaveResult> saving)
    {
        var result = await saving;
        return (result.Status, result.Revision);
    }
}
