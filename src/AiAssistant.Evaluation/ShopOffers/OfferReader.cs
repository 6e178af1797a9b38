using System.Globalization;
using System.Text.Json;
using AiAssistant.Offers;

namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>Reads offers: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class OfferReader
{
    /// <exception cref="InputFileException">The file cannot be read or an offer is not in the format.</exception>
    public static Task<IReadOnlyList<Offer>> ReadAsync(string file, string? language, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return JsonRecords.ReadAsync(file, "offer", (element, place) => Read(element, place, ids, language), cancellationToken);
    }

    private static Offer Read(JsonElement element, string place, HashSet<string> ids, string? language) => new()
    {
        Id = element.Id("id", place, ids),
        Title = element.Text("title", place),
        Description = element.OptionalText("description") ?? "",
        Price = element.TryGetProperty("price", out var price) && price.ValueKind != JsonValueKind.Null ? ReadPrice(price, place) : null,
        Stock = element.TryGetProperty("stock", out var stock) && stock.ValueKind != JsonValueKind.Null ? ReadStock(stock, place) : null,
        Attributes = element.TryGetProperty("attributes", out var attributes) ? ReadAttributes(attributes, place) : [],
        Language = language,
    };

    private static Money ReadPrice(JsonElement price, string place)
    {
        if (price.ValueKind == JsonValueKind.Object && price.TryGetProperty("amount", out var amount)
            && decimal.TryParse(Scalar(amount), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return new Money(value, price.Text("currency", place));
        }

        throw new InputFileException($"{place}: 'price' must be {{\"amount\": 129.99, \"currency\": \"PLN\"}}, or null where there is none.");
    }

    private static int ReadStock(JsonElement stock, string place) =>
        int.TryParse(Scalar(stock), NumberStyles.Integer, CultureInfo.InvariantCulture, out var pieces)
            ? pieces
            : throw new InputFileException($"{place}: 'stock' must be a whole number, or null where it is not known.");

    private static List<OfferAttribute> ReadAttributes(JsonElement attributes, string place)
    {
        if (attributes.ValueKind != JsonValueKind.Object)
        {
            return attributes.ValueKind == JsonValueKind.Null
                ? []
                : throw new InputFileException($"{place}: 'attributes' must be an object of names and values.");
        }

        return [.. attributes.EnumerateObject().Select(static property => ReadAttribute(property.Name, property.Value))
            .Where(static attribute => attribute.Values.Count > 0)];
    }

    private static OfferAttribute ReadAttribute(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => new OfferAttribute(name, [.. value.EnumerateArray().Select(Scalar).OfType<string>()]),
        JsonValueKind.Object when value.TryGetProperty("value", out var inner) && Scalar(inner) is { } text =>
            new OfferAttribute(name, [text], value.OptionalText("unit")),
        _ => new OfferAttribute(name, Scalar(value) is { } text ? [text] : []),
    };

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => null,
    };
}
