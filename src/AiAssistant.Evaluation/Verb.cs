using System.CommandLine;

namespace AiAssistant.Evaluation;

/// <summary>What all verbs share: the report alone on standard output; what is wrong with the input on standard error, and exit code 1.</summary>
internal static class Verb
{
    /// <summary>Lets a command write the report that <paramref name="measure"/> gives as JSON.</summary>
    public static Command Reporting(this Command command, Func<ParseResult, CancellationToken, Task<string>> measure)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var report = await measure(parsed, cancellationToken).ConfigureAwait(false);
                await parsed.InvocationConfiguration.Output.WriteLineAsync(report).ConfigureAwait(false);
                return 0;
            }
            catch (InputFileException exception)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(Plain(exception.Message)).ConfigureAwait(false);
                return 1;
            }
            catch (OperationCanceledException)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync("Cancelled.").ConfigureAwait(false);
                return 1;
            }
        });
        return command;
    }

    /// <summary>Messages quote the input, and what stands there must not steer a terminal.</summary>
    private static string Plain(string message) =>
        string.Concat(message.Select(static character => char.IsControl(character) && character != '\n' ? '\uFFFD' : character));
}
