using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

public sealed class BrokenImplementationTests
{
    private static readonly BrokenImplementation[] All =
    [
        .. BrokenResourceStores.All,
        .. BrokenPassageIndexes.All,
        .. BrokenOfferProviders.All,
        .. BrokenTicketDesks.All,
        .. BrokenNotifiers.All,
        .. BrokenRunJournals.All,
        .. BrokenWorkflowStores.All,
        .. BrokenSettingsStores.All,
        .. BrokenUsageStores.All,
        .. BrokenLearningCaches.All,
        .. BrokenQuestionLogs.All,
    ];

    public static TheoryData<string> Faults => [.. All.Select(broken => broken.ToString())];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Broken_EachFault_FailsTheCasesThatFindItAlone(string fault)
    {
        var failed = new List<string>();
        foreach (var item in All.Single(broken => broken.ToString() == fault).Cases)
        {
            try
            {
                await item.RunAsync(TestContext.Current.CancellationToken);
            }
            catch (ConformanceException exception)
            {
                Assert.Equal(item.Name, exception.Case);
                failed.Add(item.Name);
            }
        }

        Assert.NotEmpty(failed);
        Assert.Equal(FailedCases.ByFault[fault].Order(), failed.Order());
    }

    [Fact]
    public void Cases_OfEverySuite_AreFailedBySomethingBroken()
    {
        var failed = All.SelectMany(broken => FailedCases.ByFault[broken.ToString()].SelectMany(name => SuitesOf(broken).Select(suite => (suite, name))));
        var cases = Implementations.All.SelectMany(implementation => implementation.Cases.Select(item => (implementation.Suite, item.Name)));

        Assert.Empty(cases.Except(failed));
    }

    [Fact]
    public void FailedCases_Faults_AreThoseThatThereAre() =>
        Assert.Equal(All.Select(broken => broken.ToString()).Order(), FailedCases.ByFault.Select(cases => cases.Key).Order());

    // The index's suite holds all cases of the retriever's.
    private static Type[] SuitesOf(BrokenImplementation broken) =>
        broken.Suite == typeof(RetrieverConformance) ? [broken.Suite, typeof(PassageIndexConformance)] : [broken.Suite];
}
