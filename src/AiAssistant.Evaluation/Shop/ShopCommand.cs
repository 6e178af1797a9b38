using System.CommandLine;
using System.Text.Json;
using AiAssistant.Resources;

namespace AiAssistant.Evaluation.Shop;

/// <summary>The verb <c>shop</c>.</summary>
internal static class ShopCommand
{
    public static Command Create()
    {
        var knowledgeBases = new Option<FileInfo>("--knowledge-bases") { Required = true, Description = "The knowledge bases: JSON lines, an array or one object {\"shop\", \"language\", \"name\", \"answers\", \"custom\"}." };
        var messages = new Option<FileInfo>("--messages") { Required = true, Description = "The messages: JSON lines or an array of {\"id\", \"shop\", \"text\", \"expected\", \"kind\"}." };
        var details = new Option<FileInfo?>("--details") { Description = "Writes what became of each message: JSON lines." };
        return new Command("shop", "Measures right answers, refusals and hand-overs. Each message is answered from its own shop's knowledge bases.")
        {
            knowledgeBases, messages, details,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var documents = await ReadAsync(parsed.GetRequiredValue(knowledgeBases).ToString(), cancellationToken).ConfigureAwait(false);
            var asked = await ShopMessageReader.ReadAsync(parsed.GetRequiredValue(messages).ToString(), cancellationToken).ConfigureAwait(false);
            var (results, elapsed) = await new ShopRunner(TimeProvider.System).RunAsync(documents, asked, cancellationToken).ConfigureAwait(false);
            await DetailsFile.WriteAsync(
                parsed.GetValue(details), results.Select(static result => JsonSerializer.Serialize(ShopDetail.Of(result), ShopJson.Default.ShopDetail)), cancellationToken)
                .ConfigureAwait(false);
            return JsonSerializer.Serialize(ShopReport.Of(results, documents.Count, elapsed), ShopJson.Default.ShopReport);
        });
    }

    /// <summary>Reads knowledge bases.</summary>
    /// <exception cref="InputFileException">The file cannot be read or is not in the format.</exception>
    public static async Task<IReadOnlyList<KnowledgeBaseDocument>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read);
            await using (stream.ConfigureAwait(false))
            {
                return await KnowledgeBaseReader.ReadAsync(stream, UnknownProperties.Ignore, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (KnowledgeBaseFormatException fault)
        {
            throw new InputFileException($"{file}:{fault.Line}: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputFileException($"{file}: cannot be read: {fault.Message}", fault);
        }
    }
}
