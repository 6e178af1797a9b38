namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>Reads FailedCases.txt: a line for each fault, and under it, indented, the cases that find it.</summary>
internal static class FailedCases
{
    public static ILookup<string, string> ByFault { get; } = Read().ToLookup(line => line.Fault, line => line.Case, StringComparer.Ordinal);

    private static IEnumerable<(string Fault, string Case)> Read()
    {
        var fault = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Conformance", "Broken", "FailedCases.txt")))
        {
            if (line.StartsWith(' '))
            {
                yield return (fault, line.Trim());
            }
            else
            {
                fault = line;
            }
        }
    }
}
