using System.Globalization;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Refreshing;

/// <summary>Stage 3: asks the shop for price and stock as they are now, where the question is about them and the shop can be asked.</summary>
internal sealed class LiveOffers(IEnumerable<IOfferProvider> providers, AnsweringOptions options, TimeProvider time)
{
    /// <summary>The place of what the shop says now: before all stored passages, which start at 0.</summary>
    public const int Ordinal = -1;

    private static readonly string[] Volatile =
        [PassageFieldNames.Price, PassageFieldNames.RegularPrice, PassageFieldNames.Stock, PassageFieldNames.Availability];
    private readonly IReadOnlyList<IOfferProvider> _providers = [.. providers];

    /// <summary>Whether a question is about something that changes by the hour.</summary>
    public static bool IsAsked(Question question) => question.Concepts.Has("offer.price") || question.Concepts.Has("offer.stock");

    /// <summary>
    /// The offer with what the shop says now as its first passage, or with the time of what is stored when the shop fails; the same offer when it cannot be
    /// asked.
    /// </summary>
    public async Task<(NamedOffer Offer, LiveLookup Result)> RefreshAsync(NamedOffer offer, CancellationToken cancellationToken)
    {
        if (offer.Source.Resource.Content is not OffersContent content
            || _providers.FirstOrDefault(provider => provider.Platform == content.Account.Platform) is not ILiveOfferLookup lookup)
        {
            return (offer, LiveLookup.NotPossible);
        }

        var live = await AskAsync(lookup, offer.Source.Resource.Id.Tenant, content.Account, offer.Id, cancellationToken).ConfigureAwait(false);
        if (live is null)
        {
            return (WithAge(offer), LiveLookup.Failed);
        }

        var passage = Fresh(offer.Passages[0].Passage, live);
        return (offer with { Passages = [new Candidate(offer.Source, passage, 1), .. offer.Passages] }, LiveLookup.Done);
    }

    // What was stored keeps serving, and its evidence says from when it is.
    private static NamedOffer WithAge(NamedOffer offer)
    {
        if (offer.Source.Resource.RefreshedAt is not { } at)
        {
            return offer;
        }

        var stored = offer.Passages[0].Passage;
        var passage = stored with
        {
            Id = new PassageId(stored.Id.Version, Ordinal),
            Source = $"offer:{stored.Source}#stored",
            Text = at.ToString("u", CultureInfo.InvariantCulture),
        };
        return offer with { StoredAt = at, Passages = [new Candidate(offer.Source, passage, 1), .. offer.Passages] };
    }

    // Whatever goes wrong in the host's shop, the stored values keep serving.
    private async Task<LiveOffer?> AskAsync(ILiveOfferLookup lookup, TenantId tenant, AccountRef account, string offerId, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.LiveLookupTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await lookup.FindLiveAsync(tenant, account, offerId, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Passage Fresh(Passage stored, LiveOffer live)
    {
        var fields = new List<PassageField>();
        if (live.Price is { } price)
        {
            fields.Add(new PassageField(PassageFieldNames.Price, [price.Amount.ToString(CultureInfo.InvariantCulture)], price.Currency));
        }

        if (live.Stock is { } stock)
        {
            fields.Add(new PassageField(PassageFieldNames.Stock, [stock.ToString(CultureInfo.InvariantCulture)]));
        }

        if (live.Availability != OfferAvailability.Unknown)
        {
            fields.Add(new PassageField(PassageFieldNames.Availability, [live.Availability.ToString()]));
        }

        fields.AddRange(stored.Fields.Where(static field => !Volatile.Contains(field.Name, StringComparer.Ordinal)));
        return stored with
        {
            Id = new PassageId(stored.Id.Version, Ordinal),
            Source = $"offer:{stored.Source}#live",
            Text = live.At.ToString("u", CultureInfo.InvariantCulture),
            Fields = fields,
        };
    }
}
