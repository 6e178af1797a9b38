using System.Diagnostics.CodeAnalysis;

namespace AiAssistant.Workflows;

/// <summary>Finds time zones by their names, and by nothing else: the system takes a name for a path, and would read <c>/dev/zero</c> to its end.</summary>
internal static class TimeZoneName
{
    private const int MaxLength = 64;

    public static bool TryFind(string name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return IsName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone);
    }

    // Names of Windows have spaces, single dots and brackets.
    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxLength
        && char.IsAsciiLetter(name[0])
        && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+' or ' ' or '.' or '(' or ')')
        && !name.Contains("..", StringComparison.Ordinal);
}
