using System.Text.Json;

namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>Reads messages: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class OfferMessageReader
{
    /// <exception cref="InputFileException">The file cannot be read or a message is not in the format.</exception>
    public static Task<IReadOnlyList<OfferMessage>> ReadAsync(string file, IReadOnlySet<string> offers, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return JsonRecords.ReadAsync(file, "message", (element, place) => Read(element, place, ids, offers), cancellationToken);
    }

    private static OfferMessage Read(JsonElement element, string place, HashSet<string> ids, IReadOnlySet<string> offers)
    {
        var message = new OfferMessage(
            element.Id("id", place, ids),
            element.Text("text", place),
            element.TextOrNull("expected_offer", place),
            element.TextOrNull("answer_contains", place),
            element.Text("kind", place));
        if (message.ExpectedOffer is { } offer && !offers.Contains(offer))
        {
            throw new InputFileException($"{place}: there is no offer '{offer}'. Name one of the offers, or null.");
        }

        return OfferMessage.Kinds.Contains(message.Kind)
            ? message
            : throw new InputFileException($"{place}: 'kind' must be one of {string.Join(", ", OfferMessage.Kinds)}.");
    }
}
