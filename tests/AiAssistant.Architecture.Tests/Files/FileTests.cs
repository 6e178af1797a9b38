namespace AiAssistant.Architecture.Tests.Files;

public sealed class FileTests
{
    private const int LongestFile = 400;

    private static readonly HashSet<string> RootEntries = new(StringComparer.Ordinal)
    {
        "AiAssistant.sln", "LICENSE", "README.md", "nuget.config", "Directory.Build.props", "Directory.Packages.props", "global.json",
        ".editorconfig", ".gitignore", ".ci", "src", "samples", "tests", "docs",
    };

    // Texts by their ending; a file without one, such as tests/run, is a script.
    private static readonly HashSet<string> TextEndings = new(StringComparer.Ordinal)
    {
        "", ".cs", ".csproj", ".props", ".targets", ".config", ".sln", ".resx", ".editorconfig", ".gitignore",
        ".json", ".jsonl", ".md", ".txt", ".tsv", ".xml", ".yml", ".yaml", ".sh",
    };

    [Fact]
    public void Root_HoldsOnlyWhatTheDesignShows() =>
        Assert.Empty(Unexpected(Directory.GetFileSystemEntries(Repository.Root).Select(Path.GetFileName).OfType<string>()));

    [Fact]
    public void TextFiles_SayNothingAboutAMachine()
    {
        var traces =
            from file in Repository.Files()
            where TextEndings.Contains(Path.GetExtension(file))
            from trace in MachineTraces.Find(File.ReadAllText(Path.Combine(Repository.Root, file)))
            select $"{file}: {trace}";

        Assert.Empty(traces);
    }

    [Fact]
    public void SourceFiles_AreOfReadableLength() =>
        Assert.Empty(
            from file in Repository.Files("src")
            where file.EndsWith(".cs", StringComparison.Ordinal)
            let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
            where lines > LongestFile
            select $"{file}: {lines} lines");

    [Fact]
    public void Files_OfTheTree_AreFound()
    {
        Assert.Contains("AiAssistant.sln", Repository.Files());
        Assert.Contains("src/AiAssistant.Abstractions/Finding.cs", Repository.Files("src"));
        Assert.DoesNotContain(Repository.Files(), file => file.Contains("/obj/", StringComparison.Ordinal));
    }

    [Fact]
    public void Unexpected_EntryThatTheDesignDoesNotShow_IsNamed() => Assert.Equal(["notes.txt"], Unexpected(["src", "artifacts", "notes.txt"]));

    [Theory]
    [InlineData("cd ", "/", "home/somebody/code")]
    [InlineData("\"", "C:", "\\Users\\somebody\\code\"")]
    [InlineData("source: ", "https:", "//packages.example/v3/index.json")]
    [InlineData("", "http:", "//mirror.example/nuget/")]
    public void Find_TraceOfAMachine_IsFound(string before, string start, string rest) => Assert.Single(MachineTraces.Find(before + start + rest));

    [Theory]
    [InlineData("see docs/workshop/plan.md and https://example.com/home/page")]
    [InlineData("https://dot.net")]
    [InlineData("a ratio of 1/tmp/2")]
    public void Find_HarmlessText_IsLeftAlone(string text) => Assert.Empty(MachineTraces.Find(text));

    private static IEnumerable<string> Unexpected(IEnumerable<string> names) =>
        names.Where(name => !RootEntries.Contains(name) && !Repository.IsIgnored(name)).Order(StringComparer.Ordinal);
}
