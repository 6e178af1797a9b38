using System.Xml.Linq;

namespace AiAssistant.Architecture.Tests;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    // What .gitignore keeps out: made by tools, never part of the repository.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".idea", ".vscode", "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules",
    };

    public static string Root { get; } = FindRoot();

    public static string ProjectFile(string project) => Path.Combine(Root, "src", project, $"{project}.csproj");

    /// <summary>The assembly's name, which is the project's unless the project says otherwise.</summary>
    public static string AssemblyName(string project) => (string?)XDocument.Load(ProjectFile(project)).Descendants("AssemblyName").SingleOrDefault() ?? project;

    public static string[] SourceProjects() =>
    [
        .. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    public static bool IsIgnored(string name) => Ignored.Contains(name) || name.EndsWith(".user", StringComparison.Ordinal);

    /// <summary>All files under a folder of the tree but what tools made, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder = "")
    {
        var path = Path.Combine(Root, folder);
        foreach (var file in Directory.GetFiles(path).Where(file => !IsIgnored(Path.GetFileName(file))).Order(StringComparer.Ordinal))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (var inner in Directory.GetDirectories(path).Where(inner => !IsIgnored(Path.GetFileName(inner))).Order(StringComparer.Ordinal))
        {
            foreach (var file in Files(Path.GetRelativePath(Root, inner)))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AiAssistant.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No AiAssistant.sln above {AppContext.BaseDirectory}: run these tests from a build inside the repository.");
    }
}
