using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance;

public sealed class ImplementationTests
{
    // Suites that no implementation of ours can run, each with the reason.
    private static readonly Dictionary<Type, string> NotRun = [];

    public static TheoryData<ConformanceCase> Cases =>
    [
        .. from implementation in Implementations.All
           from item in implementation.Cases
           select new TheoryDataRow<ConformanceCase>(item) { Label = $"{implementation.Name}: {item}" },
    ];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public Task Implementation_Keeps_ItsContract(ConformanceCase c) => c.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public void Suites_OfTheKit_AreAllRun()
    {
        var suites = typeof(ConformanceCase).Assembly.GetExportedTypes()
            .Where(type => type.GetMethods().Any(method => method.IsStatic && method.ReturnType == typeof(IReadOnlyList<ConformanceCase>)));

        Assert.Equal(
            suites.Except(NotRun.Keys).Select(suite => suite.Name).Order(), Implementations.All.Select(implementation =>
                implementation.Suite.Name).Distinct().Order());
    }

    [Fact]
    public void Cases_OfEachSuite_AreNamedOnceAndSayWhatTheyCheck()
    {
        foreach (var implementation in Implementations.All)
        {
            Assert.Equal(implementation.Cases.Count, implementation.Cases.Select(item => item.Name).Distinct().Count());
            Assert.All(implementation.Cases, item => Assert.Matches("^[A-Za-z]+_[A-Za-z]+_[A-Za-z]+$", item.Name));
            Assert.All(implementation.Cases, item => Assert.EndsWith(".", item.Requirement, StringComparison.Ordinal));
        }
    }
}
