using System.CommandLine;
using System.Text.Json;

namespace AiAssistant.Evaluation.Support;

/// <summary>The verb <c>support</c>.</summary>
internal static class SupportCommand
{
    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "The passages: JSON lines {\"_id\", \"text\"}." };
        var queries = new Option<FileInfo>("--queries") { Required = true, Description = "The questions: JSON lines {\"_id\", \"text\", \"source_doc\", \"is_impossible\"}." };
        var language = new Option<string?>("--language") { Description = "The language of all texts, such as pl; neutral when left out." };
        var details = new Option<FileInfo?>("--details") { Description = "Writes what the gate made of each question: JSON lines." };
        return new Command("support", "Measures whether the gate tells passages that answer a question from those that only have its topic.")
        {
            corpus, queries, language, details,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var set = await SupportSet.LoadAsync(
                parsed.GetRequiredValue(corpus).ToString(), parsed.GetRequiredValue(queries).ToString(), cancellationToken).ConfigureAwait(false);
            var started = TimeProvider.System.GetTimestamp();
            var judged = set.Judge(parsed.GetValue(language)).ToList();
            var elapsed = TimeProvider.System.GetElapsedTime(started);
            await DetailsFile.WriteAsync(
                parsed.GetValue(details),
                judged.Select(static pair => JsonSerializer.Serialize(
                    new SupportDetail(pair.Question.Id, pair.Question.IsAnswered, pair.Score.Probability, pair.Question.Text, pair.Score.Features.ToString()),
                    SupportJson.Default.SupportDetail)),
                cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Serialize(SupportReport.Of(judged, elapsed), SupportJson.Default.SupportReport);
        });
    }
}
