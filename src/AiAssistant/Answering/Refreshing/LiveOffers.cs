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

    /// <summary>The offer with what the shop says now as its first passage; the same offer when the shop cannot be asked.</summary>
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
            return (offer, LiveLookup.Failed);
        }

        var stored = offer.Passages[0];
        var passage = Fresh(stored.Passage, live);
        return (offer with { Passages = [new Candidate(offer.Source, passage, 1), .. offer.Passages] }, LiveLookup.Done);
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
