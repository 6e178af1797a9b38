using System.Reflection;

namespace AiAssistant.Architecture.Tests.Baselines;

/// <summary>The accepted public API of a package: <c>PublicApi.txt</c> beside its project.</summary>
internal static class Baseline
{
    /// <summary>Set to 1 by <c>tests/accept-api</c>: what is there is accepted.</summary>
    private const string AcceptVariable = "ACCEPT_API";

    public static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    public static string PathOf(string project) => Path.Combine(Repository.Root, "src", project, "PublicApi.txt");

    public static string Present(string project) => PublicApiText.Of(Assembly.Load(Repository.AssemblyName(project)));

    /// <summary>The lines that only one side has, with the side in front.</summary>
    public static IEnumerable<string> Differences(string accepted, string present)
    {
        var (before, now) = (Lines(accepted), Lines(present));
        var gone = before.Except(now, StringComparer.Ordinal).Select(static line => $"- {line}");
        return gone.Concat(now.Except(before, StringComparer.Ordinal).Select(static line => $"+ {line}"));
    }

    // A member's line means something only together with its type's.
    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        var type = "";
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            type = line.StartsWith(' ') ? type : line;
            lines.Add(line.StartsWith(' ') ? $"{type}{line[3..]}" : line);
        }

        return lines;
    }
}
