using System.CommandLine;
using System.Text.Json;

namespace AiAssistant.Evaluation.Verification;

/// <summary>The verb <c>verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var answers = new Option<FileInfo>("--file")
        {
            Required = true,
            Description = "JSON lines {\"id\", \"language\", \"evidence\": [{\"id\", \"text\"}], \"answer\", \"citations\": [ids], \"faithful\": bool, \"fault\"}.",
        };
        var details = new Option<FileInfo?>("--details") { Description = "Writes what became of each answer: JSON lines." };
        var command = new Command("verify", "Measures whether fabricated answers are held back and faithful ones are not, with no chat model.")
        {
            answers, details,
        };
        return command.Reporting(async (parsed, cancellationToken) =>
        {
            var read = await JudgedAnswerReader.ReadAsync(parsed.GetRequiredValue(answers).ToString(), cancellationToken).ConfigureAwait(false);
            var results = new VerifyRunner(TimeProvider.System).Run(read, cancellationToken);
            await DetailsFile.WriteAsync(
                parsed.GetValue(details),
                results.Select(static result => JsonSerializer.Serialize(VerifyDetail.Of(result), VerifyJson.Default.VerifyDetail)),
                cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Serialize(VerifyReport.Of(results), VerifyJson.Default.VerifyReport);
        });
    }
}
