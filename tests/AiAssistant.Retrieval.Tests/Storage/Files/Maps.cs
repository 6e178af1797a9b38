namespace AiAssistant.Retrieval.Tests.Storage.Files;

/// <summary>What this process has mapped and open, where the system tells: on Linux.</summary>
internal static class Maps
{
    /// <summary>How many maps there are of files whose paths begin so.</summary>
    public static int CountOf(string path) =>
        OperatingSystem.IsLinux() ? File.ReadLines("/proc/self/maps").Count(line => line.Contains(path, StringComparison.Ordinal)) : 0;

    /// <summary>How many open files there are whose paths begin so.</summary>
    public static int OpenFilesOf(string path) => OperatingSystem.IsLinux()
        ? Directory.GetFiles("/proc/self/fd").Count(file => File.ResolveLinkTarget(file, returnFinalTarget: false)?.FullName.StartsWith(path, StringComparison.Ordinal) == true)
        : 0;
}
