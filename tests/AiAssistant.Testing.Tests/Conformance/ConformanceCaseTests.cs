using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Testing.Conformance;
using AiAssistant.Testing.Tests.Conformance.Broken;

namespace AiAssistant.Testing.Tests.Conformance;

public sealed class ConformanceCaseTests
{
    private const string Name = "FindAsync_NeverWritten_Null";

    [Fact]
    public async Task RunAsync_ContractBroken_SaysContractExpectedAndSeen()
    {
        var broken = Case(() => new BrokenResourceStore
        {
            Find = (_, id, _) => Task.FromResult<Resource?>(SampleResources.Plain(id.Value, "made up")),
        });

        var exception = await Assert.ThrowsAsync<ConformanceException>(() => broken.RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal((Name, broken.Requirement, "what was never written: null"), (exception.Case, exception.Requirement, exception.Expected));
        Assert.StartsWith(
            $"{Name} failed.{Environment.NewLine}Contract: {broken.Requirement}{Environment.NewLine}Expected: what",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Contains("made up", exception.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ImplementationThrows_TellsTheException()
    {
        var broken = Case(() => new BrokenResourceStore { Find = (_, _, _) => throw new InvalidOperationException("No such table.") });

        var exception = await Assert.ThrowsAsync<ConformanceException>(() => broken.RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("no exception", "InvalidOperationException: No such table."), (exception.Expected, exception.Seen));
        Assert.IsType<InvalidOperationException>(exception.InnerException);
    }

    [Fact]
    public async Task RunAsync_Cancelled_IsNoFailure()
    {
        using var cancel = new CancellationTokenSource();
        var hanging = Case(() => new BrokenResourceStore { Find = (_, _, _) => new TaskCompletionSource<Resource?>().Task });
        var run = hanging.RunAsync(cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task RunAsync_Ended_DisposesAndCleansUpOnce()
    {
        var ended = new List<string>();
        var cases = ResourceStoreConformance.Cases(_ => Task.FromResult(new StoreFixture<IResourceStore>(new InMemoryResourceStore())
        {
            CleanUp = () =>
            {
                ended.Add("cleaned up");
                return default;
            },
        }));

        await cases[0].RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["cleaned up"], ended);
        Assert.Equal(cases[0].Name, cases[0].ToString());
    }

    private static ConformanceCase Case(Func<IResourceStore> create) => ResourceStoreConformance.Cases(create).Single(item => item.Name == Name);
}
