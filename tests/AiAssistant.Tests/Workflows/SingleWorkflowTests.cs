using AiAssistant.InMemory;
using AiAssistant.Runs;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Workflows;

/// <summary>Saving and removing one workflow of a set.</summary>
public sealed class SingleWorkflowTests
{
    private static readonly TenantId Tenant = new("seller");
    private readonly FakeResourceStore _resources = new FakeResourceStore().Add("Shop", "r1", tenant: Tenant);
    private readonly InMemoryWorkflowStore _workflows = new();
    private readonly WorkflowLibrary _library;

    public SingleWorkflowTests() => _library = new WorkflowLibrary(_workflows, new InMemorySettingsStore(), _resources, new MessageInspector());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveOneAsync_New_ComesAfterTheOthersWithAnIdAndBound()
    {
        await SaveSetAsync(Plain("a") with { Id = "" });

        var result = await _library.SaveOneAsync(Tenant, Answer(" Réponse ", "SHOP"), cancellationToken: Token);

        Assert.Equal((SaveStatus.Saved, 2L), (result.Status, result.Revision));
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("workflow.failure.unattended", null), (finding.Code, finding.Place));
        var set = await ReadAsync();
        Assert.Equal([("a", "a"), ("reponse", "Réponse")], set.Select(workflow => (workflow.Id, workflow.Name)));
        Assert.Equal(new ResourceReference("Shop", "r1"), set[1].Actions.OfType<UseAssistantAction>().Single().Resources[0]);
    }

    [Fact]
    public async Task SaveOneAsync_Stored_IsReplacedInItsPlaceAndKeepsItsId()
    {
        await SaveSetAsync(Plain("a"), Plain("b"), Plain("c"));

        var result = await _library.SaveOneAsync(Tenant, Plain("New name") with { Id = "b" }, expectedRevision: 1, Token);

        Assert.True(result.IsSaved);
        Assert.Equal([("a", "a"), ("b", "New name"), ("c", "c")], (await ReadAsync()).Select(workflow => (workflow.Id, workflow.Name)));
    }

    [Fact]
    public async Task SaveOneAsync_AnotherOneHasAnError_IsSavedAndTheOtherLeftAsItWas()
    {
        await SaveSetAsync(Answer("broken", "Shop"), Plain("b"));
        _resources.Remove("r1");
        var broken = (await ReadAsync())[0];

        var result = await _library.SaveOneAsync(Tenant, Plain("b") with { Id = "b", Description = "new" }, cancellationToken: Token);

        Assert.True(result.IsSaved);
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal("new", (await ReadAsync())[1].Description);
        Assert.Equal(broken, (await ReadAsync())[0]);
        Assert.False((await _library.SaveAsync(Tenant, await ReadAsync(), null, Token)).IsSaved);
    }

    [Fact]
    public async Task SaveOneAsync_ItsResourceIsGone_CanBeSwitchedOffButNotOn()
    {
        await SaveSetAsync(Answer("a", "Shop"));
        _resources.Remove("r1");
        var stored = (await ReadAsync())[0];

        var off = await _library.SaveOneAsync(Tenant, stored with { Enabled = false }, cancellationToken: Token);
        var on = await _library.SaveOneAsync(Tenant, stored, cancellationToken: Token);

        Assert.Equal((SaveStatus.Saved, SaveStatus.Refused), (off.Status, on.Status));
        var missing = Assert.Single(off.Findings);
        Assert.Equal(("workflow.resource.unknown", FindingSeverity.Warning), (missing.Code, missing.Severity));
        Assert.False((await ReadAsync())[0].Enabled);
    }

    [Fact]
    public async Task SaveOneAsync_OwnErrors_AreRefusedWithPlacesWithinTheWorkflow()
    {
        await SaveSetAsync(Plain("a"), Plain("b"));

        var result = await _library.SaveOneAsync(Tenant, Answer("  ", "Gone") with { Id = "b" }, cancellationToken: Token);

        Assert.Equal((SaveStatus.Refused, 1L), (result.Status, result.Revision));
        Assert.Equal(
            [("workflow.name.blank", "name"), ("workflow.resource.unknown", "actions[0].resources[0]")],
            result.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => (finding.Code, finding.Place)));
        Assert.Equal("b", (await ReadAsync())[1].Name);
    }

    [Theory]
    [InlineData("a", "B", "b")]
    [InlineData("b", "A", "a")]
    [InlineData("", " a ", "a")]
    public async Task SaveOneAsync_NameOfAnother_IsRefusedWhereverItStands(string id, string name, string other)
    {
        await SaveSetAsync(Plain("a"), Plain("b"));

        var result = await _library.SaveOneAsync(Tenant, Plain(name) with { Id = id }, cancellationToken: Token);

        Assert.Equal(SaveStatus.Refused, result.Status);
        Assert.Equal(new Finding("workflow.name.duplicate", name.Trim(), other) { Place = "name" }, Assert.Single(result.Findings));
    }

    [Fact]
    public async Task SaveOneAsync_OfTwelve_IsNotTakenForTheOneWhosePlaceBeginsAlike()
    {
        await SaveSetAsync([.. Enumerable.Range(0, 11).Select(number => Plain($"w{number}")), Answer("broken", "Shop")]);
        _resources.Remove("r1");

        Assert.True((await _library.SaveOneAsync(Tenant, Plain("w1") with { Id = "w1", Order = 3 }, cancellationToken: Token)).IsSaved);
    }

    [Fact]
    public async Task SaveOneAsync_TooManyWorkflows_IsRefused()
    {
        await SaveSetAsync([.. Enumerable.Range(0, WorkflowLimits.Workflows).Select(number => Plain($"w{number}"))]);

        var finding = Assert.Single((await _library.SaveOneAsync(Tenant, Plain("more"), cancellationToken: Token)).Findings);

        Assert.Equal(("workflow.tooMany", null), (finding.Code, finding.Place));
    }

    [Fact]
    public async Task SaveOneAsync_OutdatedRevision_IsAConflict()
    {
        await SaveSetAsync(Plain("a"));
        await _library.SaveOneAsync(Tenant, Plain("b"), expectedRevision: 1, Token);

        var result = await _library.SaveOneAsync(Tenant, Plain("c"), expectedRevision: 1, Token);

        Assert.Equal((SaveStatus.Conflict, 2L), (result.Status, result.Revision));
        Assert.Equal(SaveStatus.Conflict, (await _library.RemoveAsync(Tenant, "a", expectedRevision: 1, Token)).Status);
    }

    [Fact]
    public async Task SaveOneAsync_AtOnce_LosesNone()
    {
        var workflows = Enumerable.Range(0, 4).Select(number => Plain($"w{number}"));
        await Task.WhenAll(workflows.Select(workflow => Task.Run(() => _library.SaveOneAsync(Tenant, workflow, cancellationToken: Token))));

        Assert.Equal(["w0", "w1", "w2", "w3"], (await ReadAsync()).Select(workflow => workflow.Name).Order());
    }

    [Fact]
    public async Task SaveOneAsync_NullWithin_IsMisuse()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => _library.SaveOneAsync(Tenant, Plain("a") with { Actions = [null!] }, cancellationToken: Token));

        Assert.StartsWith("workflow.actions[0] is null", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveAsync_AnotherOneHasAnError_RemovesTheOne()
    {
        await SaveSetAsync(Answer("broken", "Shop"), Plain("b"));
        _resources.Remove("r1");

        var result = await _library.RemoveAsync(Tenant, "b", cancellationToken: Token);

        Assert.Equal((SaveStatus.Saved, 2L), (result.Status, result.Revision));
        Assert.Empty(result.Findings);
        Assert.Equal("broken", Assert.Single(await ReadAsync()).Name);
        Assert.Equal(2L, (await _library.RemoveAsync(Tenant, "b", cancellationToken: Token)).Revision);
    }

    private async Task SaveSetAsync(params IReadOnlyList<Workflow> workflows) => Assert.True((await _library.SaveAsync(Tenant, workflows, 0, Token)).IsSaved);

    private async Task<IReadOnlyList<Workflow>> ReadAsync() => (await _library.GetAsync(Tenant, Token)).Workflows;

    private static Workflow Plain(string name) => Make.Workflow(name, [new NewMessageTrigger()]) with { Id = "" };

    private static Workflow Answer(string name, string resource) =>
        Make.Workflow(name, [new NewMessageTrigger()], Make.Assistant with { Resources = [resource] }) with { Id = "" };
}
