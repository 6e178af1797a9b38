using System.CommandLine;
using System.Text.Json;
using AiAssistant.Evaluation.QueryErrors;
using AiAssistant.Retrieval;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>The verb <c>retrieval</c>.</summary>
internal static class RetrievalCommand
{
    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "The passages: JSON lines {\"_id\", \"title\", \"text\"}." };
        var queries = new Option<FileInfo>("--queries") { Required = true, Description = "The questions: JSON lines {\"_id\", \"text\"}." };
        var qrels = new Option<FileInfo>("--qrels")
        {
            Required = true,
            Description = "The judgements: query-id, corpus-id and score, separated by tabs; a header line may come first.",
        };
        var language = new Option<string>("--language")
        {
            DefaultValueFactory = _ => "und",
            Description = "The language of the passages, such as pl; und (the default) reads them neutrally.",
        };
        var textOnly = new Option<bool>("--text-only") { Description = "Leaves titles out." };
        var mode = new Option<RetrievalMode>("--mode")
        {
            DefaultValueFactory = _ => RetrievalMode.Hybrid,
            Description = "lexical, vector or hybrid (the default).",
        };
        var run = new Option<FileInfo?>("--run") { Description = "Writes what was found: query-id, corpus-id, rank and score, separated by tabs." };
        var command = new Command("retrieval", "Measures retrieval quality (nDCG@10, recall@100, MRR@10) and speed. Only queries with a judgement count.")
        {
            corpus, queries, qrels, language, textOnly, mode, run,
        };
        var errors = QueryErrorOptions.AddTo(command);
        return command.Reporting(async (parsed, cancellationToken) =>
        {
            var set = await EvaluationSet.LoadAsync(
                parsed.GetRequiredValue(corpus).ToString(),
                parsed.GetRequiredValue(queries).ToString(),
                parsed.GetRequiredValue(qrels).ToString(),
                cancellationToken).ConfigureAwait(false);
            set = set with { Queries = [.. set.Queries.Select(query => query with { Text = errors.Apply(parsed, query.Text) })] };
            using var embeddings = new SubwordEmbeddingGenerator();
            var runner = new RetrievalRunner(
                parsed.GetRequiredValue(mode), parsed.GetRequiredValue(language), parsed.GetValue(textOnly), embeddings, TimeProvider.System);
            var done = await runner.RunAsync(set, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(run) is { } file)
            {
                await RunFile.WriteAsync(file.ToString(), done.Rankings, cancellationToken).ConfigureAwait(false);
            }

            return JsonSerializer.Serialize(done.ToReport(set), RetrievalJson.Default.RetrievalReport);
        });
    }
}
