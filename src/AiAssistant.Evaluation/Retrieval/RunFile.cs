using System.Globalization;

namespace AiAssistant.Evaluation.Retrieval;

/// <summary>Writes what was found, a line for each passage, so that other tools can judge it.</summary>
internal static class RunFile
{
    /// <exception cref="InputFileException">The file cannot be written.</exception>
    public static async Task WriteAsync(string file, IReadOnlyList<QueryRanking> rankings, CancellationToken cancellationToken)
    {
        try
        {
            var writer = new StreamWriter(file) { NewLine = "\n" };
            await using (writer.ConfigureAwait(false))
            {
                await writer.WriteLineAsync("query-id\tcorpus-id\trank\tscore".AsMemory(), cancellationToken).ConfigureAwait(false);
                foreach (var ranking in rankings)
                {
                    foreach (var found in ranking.Evidence)
                    {
                        var line = string.Create(CultureInfo.InvariantCulture, $"{ranking.Query.Id}\t{found.Passage.Source}\t{found.Rank}\t{found.Score:R}");
                        await writer.WriteLineAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputFileException($"{file}: cannot be written: {exception.Message}", exception);
        }
    }
}
