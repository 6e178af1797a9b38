using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace AiAssistant.Benchmarks.Speed;

/// <summary>This program once more, so that its memory is measured apart.</summary>
internal static class OwnProcess
{
    /// <param name="arguments">Its arguments.</param>
    /// <param name="processors">How many processors it sees.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    /// <exception cref="IOException">It ended with another exit code than 0.</exception>
    public static async Task RunAsync(IReadOnlyList<string> arguments, int processors, CancellationToken cancellationToken)
    {
        var host = Environment.ProcessPath!;
        var isApplication = !Path.GetFileNameWithoutExtension(host).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        ProcessStartInfo start = new(host, isApplication ? arguments : [Assembly.GetExecutingAssembly().Location, .. arguments]);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString("X", CultureInfo.InvariantCulture);
        // With one processor the runtime waits ten times as long before it compiles with optimisations: what is measured is one thread, not that.
        start.Environment["DOTNET_TC_DelaySingleProcMultiplier"] = "1";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new IOException($"Building the index ended with exit code {process.ExitCode}.");
        }
    }
}
