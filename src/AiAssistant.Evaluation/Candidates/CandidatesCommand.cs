using System.CommandLine;
using System.Text.Json;
using AiAssistant.Evaluation.QueryErrors;

namespace AiAssistant.Evaluation.Candidates;

/// <summary>The verb <c>candidates</c>.</summary>
internal static class CandidatesCommand
{
    public static Command Create()
    {
        var questions = new Option<FileInfo>("--file")
        {
            Required = true,
            Description = "JSON lines {\"qid\", \"question\", \"product_title\", \"candidates\": [{\"text\", \"source\", \"label\"}]}.",
        };
        var language = new Option<string?>("--language") { Description = "The language of all texts, such as pl; detected when left out." };
        var details = new Option<FileInfo?>("--details") { Description = "Writes what became of each question: JSON lines." };
        var command = new Command("candidates", "Measures whether a question on an offer finds the attribute or sentence that answers it, if there is one.")
        {
            questions, language, details,
        };
        var errors = QueryErrorOptions.AddTo(command);
        return command.Reporting(async (parsed, cancellationToken) =>
        {
            var read = await CandidateQuestionReader.ReadAsync(parsed.GetRequiredValue(questions).ToString(), cancellationToken).ConfigureAwait(false);
            CandidateQuestion[] asked = [.. read.Select(question => question with { Text = errors.Apply(parsed, question.Text) })];
            var runner = new CandidatesRunner(parsed.GetValue(language), TimeProvider.System);
            var (results, learning) = await runner.RunAsync(asked, cancellationToken).ConfigureAwait(false);
            await DetailsFile.WriteAsync(
                parsed.GetValue(details),
                results.Select(static result => JsonSerializer.Serialize(CandidateDetail.Of(result), CandidatesJson.Default.CandidateDetail)),
                cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Serialize(CandidatesReport.Of(results, learning), CandidatesJson.Default.CandidatesReport);
        });
    }
}
