using System.Globalization;
using System.Text.RegularExpressions;

namespace AiAssistant.Architecture.Tests.Requirements;

/// <summary>What the system must do is numbered S1 to S44; <c>dotnet test --filter Requirement=S24</c> runs the tests that show one of them.</summary>
public sealed partial class RequirementTests
{
    private const int Last = 44;

    [Fact]
    public void Requirements_WithoutATest_AreNone() => Assert.Empty(Missing(Repository.Files("tests").Where(IsTest).Select(Read)));

    [Fact]
    public void Requirements_ThatDoNotExist_AreShownByNoTest()
    {
        var unknown = Repository.Files("tests").Where(IsTest).SelectMany(
            static file => Shown(Read(file)).Where(static number => number is < 1 or > Last).Select(number => $"{file}: S{number}"));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Missing_TestsThatShowAllButTwo_NamesTheTwo()
    {
        var tests = Enumerable.Range(1, Last).Except([7, 40]).Select(
            static number => string.Create(CultureInfo.InvariantCulture, $"[{"Trait"}(\"Requirement\", \"S{number}\")]"));

        Assert.Equal(["S7", "S40"], Missing(tests));
    }

    private static IEnumerable<string> Missing(IEnumerable<string> tests)
    {
        var shown = tests.SelectMany(Shown).ToHashSet();
        var missing = Enumerable.Range(1, Last).Where(number => !shown.Contains(number));
        return missing.Select(static number => string.Create(CultureInfo.InvariantCulture, $"S{number}"));
    }

    private static IEnumerable<int> Shown(string test) =>
        Requirement().Matches(test).Select(static match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));

    private static bool IsTest(string file) => file.EndsWith("Tests.cs", StringComparison.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex(
        @"Trait\(""Requirement"", ""S(?<number>\d{1,4})""\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Requirement();
}
