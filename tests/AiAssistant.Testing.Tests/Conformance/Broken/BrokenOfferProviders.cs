using System.Runtime.CompilerServices;
using AiAssistant.Offers;
using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenOfferProviders
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Provider("names another platform", inner => new BrokenOfferProvider(inner) { PlatformOf = _ => "Other" }),
        Provider("lists no account", inner => new BrokenOfferProvider(inner) { Accounts = (_, _, token) => Accounts(token) }),
        Provider("lists every account to everyone", inner =>
            new BrokenOfferProvider(inner) { Accounts = (provider, _, token) => provider.ListAccountsAsync(Fixtures.Tenant, token) }),
        Provider("downloads for everyone", inner => new BrokenOfferProvider(inner)
        {
            Download = (provider, _, account, resumeAfter, token) => provider.DownloadAsync(Fixtures.Tenant, account, resumeAfter, token),
            Live = (provider, _, account, id, token) => BrokenOfferProvider.FindLiveAsync(provider, Fixtures.Tenant, account, id, token),
        }),
        Provider("gives nothing for unknown accounts", inner => new BrokenOfferProvider(inner)
        {
            Download = (provider, tenant, account, resumeAfter, token) =>
                account.AccountId == "main" ? provider.DownloadAsync(tenant, account, resumeAfter, token) : AsyncEnumerable.Empty<OfferDownload>(),
        }),
        Provider("loses the last page", inner => Steps(inner, (_, steps) => steps.SkipLast(1))),
        Provider("loses the last page after resuming", inner => Steps(inner, (resumeAfter, steps) => resumeAfter is null ? steps : steps.SkipLast(1))),
        Provider("loses the last page after resuming twice", inner => Steps(inner, (resumeAfter, steps) => resumeAfter == "2" ? steps.SkipLast(1) : steps)),
        Provider("changes prices at each download", inner =>
        {
            var downloads = 0;
            return Steps(inner, (_, steps) =>
            {
                var price = new Money(++downloads, "EUR");
                return steps.Select(step => Changed(step, offer => offer with { Price = price }));
            });
        }),
        Provider("always says that it starts over", inner => Steps(inner, (_, steps) => steps.Select((step, i) => step with { StartsOver = i == 0 }))),
        Provider("never says that it starts over", inner => Steps(inner, (_, steps) => steps.Select(step => step with { StartsOver = false }))),
        Provider("one download at a time", inner => new BrokenOfferProvider(inner) { Download = OneAtATime() }),
        Provider("ignores cancellation", inner => new BrokenOfferProvider(inner)
        {
            Accounts = (provider, tenant, _) => provider.ListAccountsAsync(tenant, CancellationToken.None),
            Download = (provider, tenant, account, resumeAfter, _) => provider.DownloadAsync(tenant, account, resumeAfter, CancellationToken.None),
            Live = (provider, tenant, account, id, _) => BrokenOfferProvider.FindLiveAsync(provider, tenant, account, id, CancellationToken.None),
        }),
        Provider("ends a broken download as if it were complete", inner => new BrokenOfferProvider(inner) { Download = Swallowing }),
        Provider("stays broken", inner => new BrokenOfferProvider(inner) { Download = StayingBroken() }),
        Provider("gives no checkpoints", inner => Steps(inner, (_, steps) => steps.Select(step => step with { Checkpoint = null }))),
        Provider("gives long checkpoints", inner =>
            Steps(inner, (_, steps) => steps.Select(step => step with { Checkpoint = step.Checkpoint!.PadLeft(5_000, '0') }))),
        Provider("keeps to expired checkpoints", inner => Steps(inner, (_, steps) => steps), expires: true),
        Provider("leaves titles out", inner => Steps(inner, (_, steps) => steps.Select(step => Changed(step, offer => offer with { Title = " " })))),
        Provider("gives markup", inner =>
            Steps(inner, (_, steps) => steps.Select(step => Changed(step, offer => offer with { Description = "<p>Bread &amp; butter</p>" })))),
        Provider("gives currencies as signs", inner =>
            Steps(inner, (_, steps) => steps.Select(step => Changed(step, offer => offer with { Price = new Money(1, "€") })))),
        Provider("gives attributes without values", inner => Steps(inner, (_, steps) =>
            steps.Select(step => Changed(step, offer => offer with { Attributes = [new OfferAttribute("Colour", [])] })))),
        Provider("does not say where it skipped", inner => Steps(inner, (_, steps) =>
            steps.Select(step => step.Skipped is null ? step : new OfferDownload(step.Skipped with { Place = "" }) { Checkpoint = step.Checkpoint }))),
        Provider("knows nothing now", inner =>
            new BrokenOfferProvider(inner) { Live = (_, _, _, _, token) => Task.FromResult<LiveOffer?>(null).WaitAsync(token) }),
        Provider("knows every offer", inner => new BrokenOfferProvider(inner)
        {
            Live = async (provider, tenant, account, id, token) =>
                await BrokenOfferProvider.FindLiveAsync(provider, tenant, account, id, token) ?? new LiveOffer(null, null, OfferAvailability.OutOfStock,
                    DateTimeOffset.MaxValue),
        }),
    ];

    private static BrokenImplementation Provider(string fault, Func<IOfferProvider, BrokenOfferProvider> wrap, bool expires = false) =>
        new(
            typeof(OfferProviderConformance),
            fault,
            OfferProviderConformance.Cases(async token =>
            {
                var right = await Fixtures.Scripted(token);
                return new OfferProviderFixture(wrap(right.Provider), right.Tenant, right.Account, right.OfferIds)
                {
                    SkippedOffers = right.SkippedOffers,
                    GivesCheckpoints = right.GivesCheckpoints,
                    BreakNextDownloadAsync = right.BreakNextDownloadAsync,
                    ExpireCheckpointsAsync = expires ? _ => Task.CompletedTask : null,
                };
            }));

    private static Task<IReadOnlyList<ConnectedAccount>> Accounts(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ConnectedAccount>>([]).WaitAsync(cancellationToken);

    private static BrokenOfferProvider Steps(IOfferProvider inner, Func<string?, IAsyncEnumerable<OfferDownload>, IAsyncEnumerable<OfferDownload>> change) =>
        new(inner)
        {
            Download = (provider, tenant, account, resumeAfter, token) =>
                change(resumeAfter, provider.DownloadAsync(tenant, account, resumeAfter?.TrimStart('0'), token)),
        };

    private static OfferDownload Changed(OfferDownload step, Func<Offer, Offer> change) =>
        step.Offer is { } offer ? new OfferDownload(change(offer)) { Checkpoint = step.Checkpoint, StartsOver = step.StartsOver } : step;

    // Only a download that came to its end makes room for another one.
    private static Func<IOfferProvider, TenantId, AccountRef, string?, CancellationToken, IAsyncEnumerable<OfferDownload>> OneAtATime()
    {
        var underWay = 0;
        return Download;

        async IAsyncEnumerable<OfferDownload> Download(
            IOfferProvider provider, TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref underWay) > 1)
            {
                throw new OfferProviderException("A download is under way.");
            }

            for (var i = 0; i < 1_000 && Volatile.Read(ref underWay) < 2; i++)
            {
                await Task.Yield();
            }

            await foreach (var step in provider.DownloadAsync(tenant, account, resumeAfter, cancellationToken))
            {
                yield return step;
            }

            underWay = 0;
        }
    }

    private static async IAsyncEnumerable<OfferDownload> Swallowing(
        IOfferProvider provider, TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var download = provider.DownloadAsync(tenant, account, resumeAfter, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MovesAsync(download))
        {
            yield return download.Current;
        }

        static async Task<bool> MovesAsync(IAsyncEnumerator<OfferDownload> download)
        {
            try
            {
                return await download.MoveNextAsync();
            }
            catch (OfferProviderException fault) when (fault.IsTransient)
            {
                return false;
            }
        }
    }

    private static Func<IOfferProvider, TenantId, AccountRef, string?, CancellationToken, IAsyncEnumerable<OfferDownload>> StayingBroken()
    {
        var isBroken = false;
        return Download;

        async IAsyncEnumerable<OfferDownload> Download(
            IOfferProvider provider, TenantId tenant, AccountRef account, string? resumeAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await using var download = provider.DownloadAsync(tenant, account, resumeAfter, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await MovesAsync(download))
            {
                yield return download.Current;
            }
        }

        async Task<bool> MovesAsync(IAsyncEnumerator<OfferDownload> download)
        {
            try
            {
                return !isBroken ? await download.MoveNextAsync() : throw new OfferProviderException("It broke before.");
            }
            catch (OfferProviderException fault) when (fault.IsTransient)
            {
                isBroken = true;
                throw;
            }
        }
    }
}
