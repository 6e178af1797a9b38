using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>Turns an offer into a source. Bounds what a hostile shop may send; names that begin with <c>@</c> stay the library's own.</summary>
internal static class OfferSource
{
    public const int MaxDescriptionLength = 60_000;
    private const int MaxIdLength = 500;
    private const int MaxTextLength = 1_000;
    private const int MaxAttributes = 200;
    private const int MaxValues = 50;

    /// <summary>Makes the source of an offer, unless it is bad: without an id or a title, or so broken that it cannot be read at all.</summary>
    public static bool TryMake(Offer offer, [NotNullWhen(true)] out LearningSource? source, [NotNullWhen(false)] out string? fault)
    {
        source = null;
        fault = string.IsNullOrWhiteSpace(offer.Id) ? LearningCodes.OfferIdMissing
            : offer.Id.Length > MaxIdLength ? LearningCodes.OfferFieldLong
            : string.IsNullOrWhiteSpace(offer.Title) ? LearningCodes.OfferTitleMissing
            : null;
        if (fault is not null)
        {
            return false;
        }

        try
        {
            source = Make(offer);
            return true;
        }
#pragma warning disable CA1031 // A provider's code may leave null what must not be; one such offer must not fail all others.
        catch (Exception)
#pragma warning restore CA1031
        {
            fault = LearningCodes.OfferUnreadable;
            return false;
        }
    }

    private static LearningSource Make(Offer offer)
    {
        var title = Cut(offer.Title.Trim());
        var text = offer.Description.Length <= MaxDescriptionLength ? offer.Description : offer.Description[..MaxDescriptionLength];
        return new LearningSource(offer.Id, title, text, Language(offer) ?? SourceLanguages.Detect($"{title}\n{text}"), [.. Fields(offer)]);
    }

    private static IEnumerable<PassageField> Fields(Offer offer)
    {
        if ((offer.SalePrice ?? offer.Price) is { } price)
        {
            yield return Price(PassageFieldNames.Price, price);
        }

        if (offer is { SalePrice: not null, Price: { } regular })
        {
            yield return Price(PassageFieldNames.RegularPrice, regular);
        }

        if (offer.Stock is { } stock)
        {
            yield return new PassageField(PassageFieldNames.Stock, [stock.ToString(CultureInfo.InvariantCulture)]);
        }

        if (offer.Availability != OfferAvailability.Unknown)
        {
            yield return new PassageField(PassageFieldNames.Availability, [offer.Availability.ToString()]);
        }

        foreach (var (name, value) in Texts(offer))
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                yield return new PassageField(name, [Cut(value.Trim())]);
            }
        }

        foreach (var attribute in offer.Attributes.Take(MaxAttributes))
        {
            var name = Cut(attribute.Name.TrimStart('@', ' ').Trim());
            string[] values = [.. attribute.Values.Where(value => !string.IsNullOrWhiteSpace(value)).Take(MaxValues).Select(value => Cut(value.Trim()))];
            if (name.Length > 0 && values.Length > 0)
            {
                yield return new PassageField(name, values, string.IsNullOrWhiteSpace(attribute.Unit) ? null : Cut(attribute.Unit.Trim()));
            }
        }
    }

    private static (string Name, string? Value)[] Texts(Offer offer) =>
    [
        (PassageFieldNames.Brand, offer.Brand),
        (PassageFieldNames.Category, offer.Category),
        (PassageFieldNames.Condition, offer.Condition),
        (PassageFieldNames.Gtin, offer.Gtin),
        (PassageFieldNames.Mpn, offer.Mpn),
        (PassageFieldNames.Link, offer.Link?.ToString()),
    ];

    private static PassageField Price(string name, Money money) => new(name, [money.Amount.ToString(CultureInfo.InvariantCulture)], money.Currency);

    // "pl-PL" is pl: analysis knows no regions. What is no code at all is not believed.
    private static string? Language(Offer offer) =>
        offer.Language?.Trim().Split('-', '_')[0].ToLowerInvariant() is { } language && KnowledgeBaseValidator.IsLanguage(language) ? language : null;

    private static string Cut(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];
}
