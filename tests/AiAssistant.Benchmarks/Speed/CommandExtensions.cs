using System.CommandLine;

namespace AiAssistant.Benchmarks.Speed;

/// <summary>What a command does.</summary>
internal static class CommandExtensions
{
    /// <summary>Gives a command its action; what a user can mend is said in one line, exit code 1.</summary>
    public static Command Acting(this Command command, Func<ParseResult, CancellationToken, Task> act)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await act(parsed, cancellationToken);
                return 0;
            }
            catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException or AiAssistantException)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return command;
    }
}
