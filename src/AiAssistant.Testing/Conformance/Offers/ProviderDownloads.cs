using AiAssistant.Offers;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about downloads from the beginning.</summary>
internal static class ProviderDownloads
{
    private const string Complete = "An enumeration that ends normally is complete: every offer of the account came.";
    private const string OnItsOwn = "Members may be called at once from any thread; each download is its own.";
    private const string Cancels = "Cancelling ends the download, with OperationCanceledException.";

    public static void AddTo(CaseList<OfferProviderFixture> cases) => cases
        .Add(Complete, DownloadAsync_WholeAccount_EveryOffer)
        .Add("A download that is asked for again gives the same offers as long as the shop does not change.", DownloadAsync_Again_SameOffers)
        .Add("StartsOver is false on a download that was not asked to go on after a checkpoint.", DownloadAsync_FromTheBeginning_DoesNotStartOver)
        .Add(OnItsOwn, DownloadAsync_TwoInTurns_EachWhole)
        .Add(OnItsOwn, DownloadAsync_ManyAtOnce_EachWhole)
        .Add(OnItsOwn, DownloadAsync_OneLeftEarly_TheNextWhole)
        .Add(Cancels, DownloadAsync_CancelledBefore_Throws)
        .Add(Cancels, DownloadAsync_CancelledMeanwhile_Throws)
        .Add("OfferProviderException when the shop or the file cannot be read to its end; never a normal end.",
            DownloadAsync_ConnectionBreaks_OfferProviderException)
        .Add("An exception passes: the next download is whole.", DownloadAsync_AfterABreak_Whole);

    private static async Task DownloadAsync_WholeAccount_EveryOffer(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        OfferDownloads.ExpectWhole(fixture, await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false), "offers downloaded");

    private static async Task DownloadAsync_Again_SameOffers(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        var first = ById(await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false));
        var second = ById(await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false));
        Expect.Sequence(first.Keys, second.Keys, "ids downloaded again");
        foreach (var (id, offer) in first)
        {
            Expect.Alike(offer, second[id], ConformanceJson.Default.Offer, $"the offer '{id}' downloaded again");
        }

        static SortedDictionary<string, Offer> ById(List<OfferDownload> steps)
        {
            var offers = new SortedDictionary<string, Offer>(StringComparer.Ordinal);
            foreach (var offer in steps.Select(step => step.Offer).OfType<Offer>())
            {
                offers[offer.Id] = offer;
            }

            return offers;
        }
    }

    private static async Task DownloadAsync_FromTheBeginning_DoesNotStartOver(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        Expect.Equal(
            0,
            (await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false)).Count(step => step.StartsOver),
            "steps that say the download starts over");

    private static async Task DownloadAsync_TwoInTurns_EachWhole(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        List<OfferDownload>[] steps = [[], []];
        var first = fixture.Provider.DownloadAsync(fixture.Tenant, fixture.Account, null, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (first.ConfigureAwait(false))
        {
            var second = fixture.Provider.DownloadAsync(fixture.Tenant, fixture.Account, null, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (second.ConfigureAwait(false))
            {
                bool moved;
                do
                {
                    moved = await TakeAsync(first, steps[0]).ConfigureAwait(false);
                    moved |= await TakeAsync(second, steps[1]).ConfigureAwait(false);
                }
                while (moved);
            }
        }

        OfferDownloads.ExpectWhole(fixture, steps[0], "offers of the first download");
        OfferDownloads.ExpectWhole(fixture, steps[1], "offers of the second download");

        static async Task<bool> TakeAsync(IAsyncEnumerator<OfferDownload> download, List<OfferDownload> steps)
        {
            if (!await download.MoveNextAsync().ConfigureAwait(false))
            {
                return false;
            }

            steps.Add(download.Current);
            return true;
        }
    }

    private static async Task DownloadAsync_ManyAtOnce_EachWhole(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        foreach (var steps in await Contenders.RunAsync(_ => fixture.DownloadAsync(null, cancellationToken), cancellationToken, count: 4).ConfigureAwait(false))
        {
            OfferDownloads.ExpectWhole(fixture, steps, "offers of each download made at once");
        }
    }

    private static async Task DownloadAsync_OneLeftEarly_TheNextWhole(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        await foreach (var step in fixture.Provider.DownloadAsync(fixture.Tenant, fixture.Account, null, cancellationToken).ConfigureAwait(false))
        {
            break;
        }

        OfferDownloads.ExpectWhole(
            fixture,
            await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false),
            "offers of the download after one that was left early");
    }

    private static Task DownloadAsync_CancelledBefore_Throws(OfferProviderFixture fixture, CancellationToken cancellationToken) =>
        Expect.CancelledAsync(
            token => fixture.Provider.DownloadAsync(fixture.Tenant, fixture.Account, null, token).CountAsync(CancellationToken.None).AsTask(), "DownloadAsync");

    private static async Task DownloadAsync_CancelledMeanwhile_Throws(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Expect.ThrowsAsync<OperationCanceledException>(CancelAtTheFirstStepAsync, "a download that is cancelled at its first step").ConfigureAwait(false);

        async Task CancelAtTheFirstStepAsync()
        {
            await foreach (var step in fixture.Provider.DownloadAsync(fixture.Tenant, fixture.Account, null, cancellation.Token).ConfigureAwait(false))
            {
                await cancellation.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task DownloadAsync_ConnectionBreaks_OfferProviderException(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        if (fixture.BreakNextDownloadAsync is null)
        {
            return;
        }

        await fixture.BreakNextDownloadAsync(cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<OfferProviderException>(
            () => fixture.DownloadAsync(null, cancellationToken),
            "a download that breaks in its midst").ConfigureAwait(false);
    }

    private static async Task DownloadAsync_AfterABreak_Whole(OfferProviderFixture fixture, CancellationToken cancellationToken)
    {
        if (fixture.BreakNextDownloadAsync is null)
        {
            return;
        }

        await fixture.BreakNextDownloadAsync(cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<Exception>(() => fixture.DownloadAsync(null, cancellationToken), "a download that breaks in its midst").ConfigureAwait(false);
        OfferDownloads.ExpectWhole(fixture, await fixture.DownloadAsync(null, cancellationToken).ConfigureAwait(false), "offers of the next download");
    }
}
