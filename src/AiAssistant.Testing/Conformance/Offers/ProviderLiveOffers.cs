using System.Runtime.CompilerServices;
using AiAssistant.Offers;

namespace AiAssistant.Testing.Conformance;

/// <summary>Cases about prices and stock as they are now; they pass a provider that is no <see cref="ILiveOfferLookup"/>.</summary>
internal static class ProviderLiveOffers
{
    public static void AddTo(CaseList<OfferProviderFixture> cases)
    {
        Add("FindLiveAsync gives what the shop says now.", FindLiveAsync_EachOffer_Found);
        Add("FindLiveAsync gives null when the shop does not know the offer (any more).", FindLiveAsync_UnknownOffer_Null);
        Add("Tenants as for IOfferProvider: an account answers only for the tenant that connected it.", FindLiveAsync_OtherTenant_NothingToldOfIt);
        Add("A cancelled call ends with OperationCanceledException.", FindLiveAsync_CancelledBefore_Throws);

        void Add(string requirement, Func<OfferProviderFixture, ILiveOfferLookup, CancellationToken, Task> check,
            [CallerArgumentExpression(nameof(check))] string name = "") =>
            cases.Add(
                requirement,
                (fixture, cancellationToken) => fixture.Provider is ILiveOfferLookup lookup ? check(fixture, lookup, cancellationToken) : Task.CompletedTask,
                name);
    }

    private static async Task FindLiveAsync_EachOffer_Found(OfferProviderFixture fixture, ILiveOfferLookup lookup, CancellationToken cancellationToken)
    {
        foreach (var id in fixture.OfferIds)
        {
            var live = await lookup.FindLiveAsync(fixture.Tenant, fixture.Account, id, cancellationToken).ConfigureAwait(false);
            var found = Expect.NotNull(live, $"what the shop says of the offer '{id}'");
            Expect.That(found.At > DateTimeOffset.UnixEpoch, "when the shop said so", $"{found.At}");
        }
    }

    private static async Task FindLiveAsync_UnknownOffer_Null(OfferProviderFixture fixture, ILiveOfferLookup lookup, CancellationToken cancellationToken) =>
        Expect.Equal(
            null,
            await lookup.FindLiveAsync(fixture.Tenant, fixture.Account, "an-offer-that-the-shop-does-not-have", cancellationToken).ConfigureAwait(false),
            "what the shop says of an offer that it does not have");

    private static async Task FindLiveAsync_OtherTenant_NothingToldOfIt(OfferProviderFixture fixture, ILiveOfferLookup lookup,
        CancellationToken cancellationToken)
    {
        try
        {
            var live = await lookup.FindLiveAsync(
                new TenantId("a-tenant-that-connected-nothing"), fixture.Account, fixture.OfferIds[0], cancellationToken).ConfigureAwait(false);
            Expect.Equal(null, live, "what another tenant is told");
        }
        catch (OfferProviderException)
        {
            // Refusing is as right as knowing nothing.
        }
    }

    private static Task FindLiveAsync_CancelledBefore_Throws(OfferProviderFixture fixture, ILiveOfferLookup lookup, CancellationToken cancellationToken) =>
        Expect.CancelledAsync(token => lookup.FindLiveAsync(fixture.Tenant, fixture.Account, fixture.OfferIds[0], token), "FindLiveAsync");
}
