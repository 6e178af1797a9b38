using System.Diagnostics;
using System.Reflection;

namespace AiAssistant.Benchmarks.Speed;

/// <summary>This program once more, so that its memory is measured apart.</summary>
internal static class OwnProcess
{
    /// <exception cref="IOException">It ended with another exit code than 0.</exception>
    public static async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var host = Environment.ProcessPath!;
        var isApplication = !Path.GetFileNameWithoutExtension(host).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        using var process = Process.Start(host, isApplication ? arguments : [Assembly.GetExecutingAssembly().Location, .. arguments]);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new IOException($"Building the index ended with exit code {process.ExitCode}.");
        }
    }
}
