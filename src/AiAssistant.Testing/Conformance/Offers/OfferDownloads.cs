using AiAssistant.Offers;

namespace AiAssistant.Testing.Conformance;

/// <summary>Downloads as cases need them.</summary>
internal static class OfferDownloads
{
    public static async Task<List<OfferDownload>> DownloadAsync(this OfferProviderFixture fixture, string? resumeAfter, CancellationToken cancellationToken) =>
        await fixture.Provider.DownloadAsync(
            fixture.Tenant, fixture.Account, resumeAfter, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The ids of the offers, each once, in ordinal order: any order is right, and of an id that comes again the last one counts.</summary>
    public static IEnumerable<string> Ids(IEnumerable<OfferDownload> steps) =>
        steps.Where(step => step.Offer is not null).Select(step => step.Offer!.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public static void ExpectWhole(OfferProviderFixture fixture, IEnumerable<OfferDownload> steps, string what) =>
        Expect.Sequence(fixture.OfferIds.Order(StringComparer.Ordinal), Ids(steps), what);
}
