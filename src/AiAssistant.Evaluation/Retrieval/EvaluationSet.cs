using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>A corpus with judged questions.</summary>
/// <param name="Documents">The passages, in the order of the file.</param>
/// <param name="Queries">The questions that have a judgement, in the order of the file.</param>
internal sealed record EvaluationSet(IReadOnlyList<CorpusDocument> Documents, IReadOnlyList<JudgedQuery> Queries)
{
    /// <summary>Reads a set.</summary>
    /// <exception cref="InputFileException">A file or a line cannot be used.</exception>
    public static async Task<EvaluationSet> LoadAsync(string corpus, string queries, string qrels, CancellationToken cancellationToken)
    {
        var documents = await ReadAsync(corpus, RetrievalJson.Default.CorpusDocument, document => document.Id, cancellationToken).ConfigureAwait(false);
        if (documents.Count == 0)
        {
            throw new InputFileException($"{corpus}: no passages. Give JSON lines with \"_id\", \"title\" and \"text\".");
        }

        var lines = await ReadAsync(queries, RetrievalJson.Default.QueryLine, line => line.Id, cancellationToken).ConfigureAwait(false);
        var judgements = await ReadJudgementsAsync(qrels, cancellationToken).ConfigureAwait(false);
        var judged = lines
            .Where(line => judgements.ContainsKey(line.Id!))
            .Select(line => new JudgedQuery(line.Id!, line.Text ?? "", judgements[line.Id!]))
            .ToArray();
        if (judged.Length == 0)
        {
            throw new InputFileException($"{qrels}: judges none of the queries of {queries}. Check that both belong to one set.");
        }

        return new EvaluationSet(documents, judged);
    }

    private static async Task<List<T>> ReadAsync<T>(string file, JsonTypeInfo<T> type, Func<T, string?> idOf, CancellationToken cancellationToken)
        where T : class
    {
        var items = new List<T>();
        var ids = new Dictionary<string, int>();
        await foreach (var (number, line) in LineReader.ReadAsync(file, cancellationToken).ConfigureAwait(false))
        {
            T? item;
            try
            {
                item = JsonSerializer.Deserialize(line, type);
            }
            catch (JsonException exception)
            {
                var place = (exception.BytePositionInLine + 1)?.ToString(CultureInfo.InvariantCulture) ?? "?";
                throw InputFileException.At(file, number,
                    $"not a JSON object as expected (at byte {place}). Write one object a line, ids and texts as strings.");
            }

            var id = item is null ? null : idOf(item);
            if (item is null || string.IsNullOrEmpty(id))
            {
                throw InputFileException.At(file, number,
                "the object has no \"_id\". Give each line an id of its own.");
            }

            if (!ids.TryAdd(id, number))
            {
                throw InputFileException.At(file, number, $"the \"_id\" was used in line {ids[id]}. Give each line an id of its own.");
            }

            items.Add(item);
        }

        return items;
    }

    private static async Task<Dictionary<string, Dictionary<string, int>>> ReadJudgementsAsync(string file, CancellationToken cancellationToken)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>();
        var first = true;
        await foreach (var (number, line) in LineReader.ReadAsync(file, cancellationToken).ConfigureAwait(false))
        {
            var header = first;
            first = false;
            var parts = line.Split('\t');
            if (parts.Length != 3)
            {
                throw InputFileException.At(file, number, $"{parts.Length} columns. Write query-id, corpus-id and score, separated by tabs.");
            }

            if (!int.TryParse(parts[2].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score))
            {
                if (header)
                {
                    continue; // the names of the columns
                }

                throw InputFileException.At(file, number, "the score is not a whole number. Write query-id, corpus-id and score, separated by tabs.");
            }

            if (!judgements.TryGetValue(parts[0], out var gains))
            {
                judgements.Add(parts[0], gains = []);
            }

            gains[parts[1]] = score;
        }

        return judgements;
    }
}
