using System.CommandLine;
using System.Text.Json;
using AiAssistant.Evaluation.Shop;
using AiAssistant.Evaluation.ShopOffers;

namespace AiAssistant.Evaluation.Answers;

/// <summary>The verb <c>answers</c>.</summary>
internal static class AnswersCommand
{
    public static Command Create()
    {
        var knowledgeBases = new Option<FileInfo?>("--knowledge-bases") { Description = "Knowledge bases, as of the verb shop." };
        var messages = new Option<FileInfo?>("--messages") { Description = "Messages to the shops of the knowledge bases, as of the verb shop." };
        var offers = new Option<FileInfo?>("--offers") { Description = "Offers, as of the verb shop-offers." };
        var offerMessages = new Option<FileInfo?>("--offer-messages") { Description = "Messages about the offers, as of the verb shop-offers." };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "Writes the page: one HTML file that needs nothing beside it." };
        var language = new Option<string?>("--language") { Description = "The language of the offers, such as pl; detected when left out." };
        return new Command("answers", "Writes a page of what became of each message: counts by kind and language, plots, and every wrong case with its trace.")
        {
            knowledgeBases, messages, offers, offerMessages, output, language,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var page = new AnswersPage();
            var shop = Both(parsed, knowledgeBases, messages) is { } shops
                ? await AskShopsAsync(shops.First, shops.Second, page, cancellationToken).ConfigureAwait(false)
                : null;
            var shopOffers = Both(parsed, offers, offerMessages) is { } listed
                ? await AskAboutOffersAsync(listed.First, listed.Second, parsed.GetValue(language), page, cancellationToken).ConfigureAwait(false)
                : null;
            if (shop is null && shopOffers is null)
            {
                throw new InputFileException("Nothing to ask. Name --knowledge-bases and --messages, or --offers and --offer-messages, or all four.");
            }

            await DetailsFile.WriteAsync(parsed.GetRequiredValue(output), [page.ToHtml()], cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Serialize(new AnswersReport(shop, shopOffers, page.Wrong), AnswersJson.Default.AnswersReport);
        });
    }

    private static async Task<ShopReport> AskShopsAsync(FileInfo knowledgeBases, FileInfo messages, AnswersPage page, CancellationToken cancellationToken)
    {
        var documents = await ShopCommand.ReadAsync(knowledgeBases.ToString(), cancellationToken).ConfigureAwait(false);
        var asked = await ShopMessageReader.ReadAsync(messages.ToString(), cancellationToken).ConfigureAwait(false);
        var (results, elapsed) = await new ShopRunner(TimeProvider.System).RunAsync(documents, asked, cancellationToken).ConfigureAwait(false);
        var report = ShopReport.Of(results, documents.Count, elapsed);
        page.Add(AnswersSection.Of(report, messages.Name, results));
        return report;
    }

    private static async Task<ShopOffersReport> AskAboutOffersAsync(
        FileInfo offers, FileInfo messages, string? language, AnswersPage page, CancellationToken cancellationToken)
    {
        var listed = await OfferReader.ReadAsync(offers.ToString(), language, cancellationToken).ConfigureAwait(false);
        var ids = listed.Select(static offer => offer.Id).ToHashSet(StringComparer.Ordinal);
        var asked = await OfferMessageReader.ReadAsync(messages.ToString(), ids, cancellationToken).ConfigureAwait(false);
        var (results, learning) = await new ShopOffersRunner(TimeProvider.System).RunAsync(listed, asked, cancellationToken).ConfigureAwait(false);
        var report = ShopOffersReport.Of(results, listed.Count, learning);
        page.Add(AnswersSection.Of(report, messages.Name, results, language));
        return report;
    }

    private static (FileInfo First, FileInfo Second)? Both(ParseResult parsed, Option<FileInfo?> first, Option<FileInfo?> second) =>
        (parsed.GetValue(first), parsed.GetValue(second)) switch
        {
            (null, null) => null,
            ({ } one, { } other) => (one, other),
            _ => throw new InputFileException($"{first.Name} and {second.Name} belong together. Name both or neither."),
        };
}
