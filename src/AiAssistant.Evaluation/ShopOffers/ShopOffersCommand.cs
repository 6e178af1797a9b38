using System.CommandLine;
using System.Text.Json;

namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>The verb <c>shop-offers</c>.</summary>
internal static class ShopOffersCommand
{
    public static Command Create()
    {
        var offers = new Option<FileInfo>("--offers")
        {
            Required = true,
            Description = "JSON lines {\"id\", \"title\", \"description\", \"price\": {\"amount\", \"currency\"}, \"attributes\": {}, \"stock\"}.",
        };
        var messages = new Option<FileInfo>("--messages")
        {
            Required = true,
            Description = "JSON lines {\"id\", \"text\", \"expected_offer\", \"answer_contains\", \"kind\"}.",
        };
        var language = new Option<string?>("--language") { Description = "The language of the offers, such as pl; detected when left out." };
        var details = new Option<FileInfo?>("--details") { Description = "Writes what became of each message: JSON lines." };
        return new Command("shop-offers", "Measures whether questions on products find the offer and its answer, and others are refused.")
        {
            offers, messages, language, details,
        }.Reporting(async (parsed, cancellationToken) =>
        {
            var listed = await OfferReader.ReadAsync(parsed.GetRequiredValue(offers).ToString(), parsed.GetValue(language), cancellationToken)
                .ConfigureAwait(false);
            var ids = listed.Select(static offer => offer.Id).ToHashSet(StringComparer.Ordinal);
            var asked = await OfferMessageReader.ReadAsync(parsed.GetRequiredValue(messages).ToString(), ids, cancellationToken).ConfigureAwait(false);
            var (results, learning) = await new ShopOffersRunner(TimeProvider.System).RunAsync(listed, asked, cancellationToken).ConfigureAwait(false);
            await DetailsFile.WriteAsync(
                parsed.GetValue(details),
                results.Select(static result => JsonSerializer.Serialize(ShopOffersDetail.Of(result), ShopOffersJson.Default.ShopOffersDetail)),
                cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Serialize(ShopOffersReport.Of(results, listed.Count, learning), ShopOffersJson.Default.ShopOffersReport);
        });
    }
}
