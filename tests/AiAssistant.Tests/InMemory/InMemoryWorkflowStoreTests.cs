using AiAssistant.InMemory;
using AiAssistant.Tests.Workflows;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.InMemory;

public sealed class InMemoryWorkflowStoreTests
{
    private readonly InMemoryWorkflowStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_NeverWritten_IsEmpty()
    {
        Assert.Same(WorkflowSet.Empty, await _store.ReadAsync(default, Token));
        Assert.Equal(0, await _store.GetRevisionAsync(default, Token));
    }

    [Fact]
    public async Task WriteAsync_ExpectedRevision_ReplacesTheSetOfThatTenantAlone()
    {
        var other = new TenantId("other");
        List<Workflow> workflows = [Make.Workflow("b", []), Make.Workflow("a", [])];

        Assert.Equal(new WriteResult(WriteStatus.Written, 1), await _store.WriteAsync(default, workflows, 0, Token));
        workflows.Clear();

        Assert.Equal(["b", "a"], (await _store.ReadAsync(default, Token)).Workflows.Select(workflow => workflow.Name));
        Assert.Equal(0, await _store.GetRevisionAsync(other, Token));
        Assert.Equal(new WriteResult(WriteStatus.Conflict, 1), await _store.WriteAsync(default, [], 0, Token));
        Assert.Equal(new WriteResult(WriteStatus.Conflict, 0), await _store.WriteAsync(other, [], 1, Token));
        Assert.Equal(new WriteResult(WriteStatus.Written, 2), await _store.WriteAsync(default, [], 1, Token));
    }

    [Fact]
    public async Task WriteAsync_ManyAtOnce_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => Append($"w{writer}"), Token)));

        var set = await _store.ReadAsync(default, Token);
        Assert.Equal(200, set.Workflows.Count);
        Assert.Equal(200, set.Revision);
        Assert.Equal(200, set.Workflows.Select(workflow => workflow.Name).Distinct().Count());
    }

    private async Task Append(string name)
    {
        for (var i = 0; i < 25;)
        {
            var set = await _store.ReadAsync(default, Token);
            i += (await _store.WriteAsync(default, [.. set.Workflows, Make.Workflow($"{name}-{i}", [])], set.Revision, Token)).IsWritten ? 1 : 0;
        }
    }
}
