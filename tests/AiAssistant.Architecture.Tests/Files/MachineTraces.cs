using System.Text.RegularExpressions;

namespace AiAssistant.Architecture.Tests.Files;

/// <summary>What a text says about the machine that it was written on: paths of a user, addresses of package sources.</summary>
internal static partial class MachineTraces
{
    public static IEnumerable<string> Find(string text) => Trace().Matches(text).Select(match => match.Value);

    // A path of the Unix kind counts where it begins: "a/home/b" within a longer path or address is none.
    [GeneratedRegex(
        @"(?<![\w.\-/])/(?:home|Users|root|work|tmp|mnt)/[\w.\-]+"
        + @"|[A-Za-z]:\\(?:Users|work|src|dev)\\[\w.\-]+"
        + @"|https?://[^\s""'<>)]*(?:/index\.json|nuget|artifactory|nexus|verdaccio|/simple/?)[^\s""'<>)]*",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Trace();
}
