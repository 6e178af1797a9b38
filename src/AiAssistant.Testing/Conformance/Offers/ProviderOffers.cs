using System.Text.RegularExpressions;
using AiAssistant.Offers;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about the offers themselves.</summary>
internal static partial class ProviderOffers
{
    public static void AddTo(CaseList<OfferProviderFixture> cases) => cases
        .Add("Offer: the id names it in its account, the title is not empty.", DownloadAsync_Offers_HaveIdAndTitle)
        .Add("Offer: all texts are plain, without markup.", DownloadAsync_Offers_ArePlainText)
        .Add("Money.Currency is a three-letter code in upper case; stock and prices are not negative; languages are two-letter codes.",
            DownloadAsync_Offers_HaveSoundValues)
        .Add("OfferAttribute: a name and at least one value.", DownloadAsync_Attributes_HaveNameAndValues)
        .Add("SkippedOffer: bad offers are skipped, each with its place and a code.", DownloadAsync_SkippedOffers_HavePlaceAndCode);

    private static Task DownloadAsync_Offers_HaveIdAndTitle(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        ExpectEachAsync(
            fixture, offer => !string.IsNullOrWhiteSpace(offer.Id) && !string.IsNullOrWhiteSpace(offer.Title), "an id and a title", cancellationToken);

    private static Task DownloadAsync_Offers_ArePlainText(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        ExpectEachAsync(fixture, offer => !Texts(offer).Any(Markup().IsMatch), "texts without tags and character references", cancellationToken);

    private static Task DownloadAsync_Offers_HaveSoundValues(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        ExpectEachAsync(
            fixture,
            offer => IsSound(offer.Price) && IsSound(offer.SalePrice) && offer.Stock is null or >= 0
                && (offer.Language is null || Language().IsMatch(offer.Language)),
            "sound prices, stock and language",
            cancellationToken);

    private static Task DownloadAsync_Attributes_HaveNameAndValues(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        ExpectEachAsync(
            fixture,
            offer => offer.Attributes.All(attribute => !string.IsNullOrWhiteSpace(attribute.Name) && attribute.Values.Count > 0),
            "attributes with name and values",
            cancellationToken);

    private static async Task DownloadAsync_SkippedOffers_HavePlaceAndCode(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var skipped =
            (await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false)).Select(step => step.Skipped).OfType<SkippedOffer>().ToArray();
        Expect.Equal(fixture.SkippedOffers, skipped.Length, "skipped offers");
        foreach (var offer in skipped)
        {
            Expect.That(!string.IsNullOrWhiteSpace(offer.Place)
                && CodeName().IsMatch(offer.Code), "a place, and a code such as offer.title.missing", $"{offer}");
        }
    }

    private static async Task ExpectEachAsync(OfferProviderFixture fixture, Func<Offer, bool> holds, string expected, CancellationToken cancellationToken)
    {
        foreach (var offer in (await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false)).Select(step => step.Offer).OfType<Offer>())
        {
            Expect.That(holds(offer), $"{expected} in every offer", $"{offer}");
        }
    }

    private static IEnumerable<string> Texts(Offer offer) =>
        new[] { offer.Title, offer.Description, offer.Brand, offer.Category, offer.Condition }.OfType<string>()
            .Concat(offer.Attributes.SelectMany(attribute => attribute.Values.Append(attribute.Name)));

    private static bool IsSound(Money? money) => money is not { } amount || (amount.Amount >= 0 && Currency().IsMatch(amount.Currency));

    [GeneratedRegex("</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]{2,8}|#[0-9]{1,6});", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Currency();

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Language();

    [GeneratedRegex("^[A-Za-z0-9]+(?:[.][A-Za-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeName();
}
