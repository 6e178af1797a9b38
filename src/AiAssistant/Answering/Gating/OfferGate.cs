using System.Globalization;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Refreshing;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Offers;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Gating;

/// <summary>Decides whether an offer says what is asked: in a field, or in a sentence of its description.</summary>
internal static class OfferGate
{
    private const double FieldProbability = 0.95;

    // "Do you have more details on …" asks for something else than stock.
    private const double MaxForeign = 0.7;
    private static readonly HashSet<string> Measures = ["weight", "capacity", "power", "noise", "battery", "runtime", "memory", "storage"];

    /// <summary>The probability that an offer answers, with what bears it; null when it does not say anything of the kind.</summary>
    public static OfferAnswer? Judge(Question question, NamedOffer offer)
    {
        if (question.IsNarrative)
        {
            return null;
        }

        var names = offer.Passages[0].Reading.Names;
        var read = new OfferQuestion(question, names);
        var claims = new Lazy<List<(Candidate Candidate, ClaimReading Reading)>>(() => Claims(offer)); // who asks for the price needs none of them
        var features = new Lazy<OfferFeatures>(() => new OfferFeatures(read, [.. claims.Value.Select(static claim => claim.Reading)], names.Endings));
        if (ByOwnField(question.Asked, read, features, offer) is { } own)
        {
            return own;
        }

        if (claims.Value.Count == 0)
        {
            return null;
        }

        var judged = new List<OfferClaim>(claims.Value.Count);
        for (var c = 0; c < claims.Value.Count; c++)
        {
            judged.Add(new OfferClaim(SupportOf(claims.Value[c].Candidate, claims.Value[c].Reading, offer), features.Value.Of(c)));
        }

        List<double> scores = [.. judged.Select(OfferWeights.Shared.Score)];
        return new OfferAnswer(judged[scores.IndexOf(scores.Max())].Support, OfferWeights.Probability(scores), judged);
    }

    private static Support SupportOf(Candidate candidate, ClaimReading reading, NamedOffer offer) => reading.Field is { } field
        ? new Support(candidate, AnswerForm.Attribute, offer.Id) { Field = field }
        : new Support(candidate, AnswerForm.Sentences, offer.Id) { Sentences = [reading.Text] };

    // Chunks of a long description repeat the fields.
    private static List<(Candidate Candidate, ClaimReading Reading)> Claims(NamedOffer offer)
    {
        var claims = new List<(Candidate, ClaimReading)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in offer.Passages)
        {
            var isLive = candidate.Passage.Id.Ordinal == LiveOffers.Ordinal;
            foreach (var claim in candidate.Reading.Claims)
            {
                if ((claim.Field is not null || !isLive) && seen.Add($"{claim.Field?.Name}\n{claim.Text}"))
                {
                    claims.Add((candidate, claim));
                }
            }
        }

        return claims;
    }

    private static OfferAnswer? ByOwnField(Question asked, OfferQuestion question, Lazy<OfferFeatures> features, NamedOffer offer)
    {
        // "Is it deliverable?" is a topic of the shop too; where nothing else is said, the offer's stock is meant.
        var isStockAlone = asked.Concepts.Has("offer.stock") && features.Value.Foreign == 0 && !asked.Concepts.Has("ask.when") && question.IsOfOffer("offer.stock");
        if (asked.Concepts.Topics.Count > 0 && !isStockAlone)
        {
            return null;
        }

        // "How much does it weigh?" asks for no price.
        var isMeasure = question.Named.Any(static kind => kind != "money") || (!question.IsOfName && question.Attributes.Keys.Any(Measures.Contains));
        if (asked.Concepts.Has("offer.price") && !isMeasure && question.IsOfOffer("offer.price") && Field(offer, PassageFieldNames.Price) is { } price)
        {
            return Sure(new Support(price.Candidate, AnswerForm.Price, offer.Id) { Field = price.Field, AsOf = offer.StoredAt });
        }

        if (Identity(asked) is { } name && features.Value.Foreign == 0 && Field(offer, name) is { } identity)
        {
            return Sure(new Support(identity.Candidate, AnswerForm.Attribute, offer.Id) { Field = identity.Field });
        }

        return asked.Concepts.Has("offer.stock") && !isMeasure && features.Value.Foreign < MaxForeign && question.IsOfOffer("offer.stock")
            && StockField(offer) is { } stock
            ? Sure(new Support(stock.Candidate, AnswerForm.Stock, offer.Id) { Field = stock.Field, AsOf = offer.StoredAt })
            : null;
    }

    private static OfferAnswer Sure(Support support) => new(support, FieldProbability, []);

    // What says nothing that a customer understands is not said: a stock of "many", an availability that nobody knows.
    private static (Candidate Candidate, PassageField Field)? StockField(NamedOffer offer) =>
        Field(offer, PassageFieldNames.Availability) is { } availability
            && Enum.TryParse<OfferAvailability>(availability.Field.Values[0], out var known) && known != OfferAvailability.Unknown ? availability
        : Field(offer, PassageFieldNames.Stock) is { } stock
            && int.TryParse(stock.Field.Values[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? stock
        : null;

    private static (Candidate Candidate, PassageField Field)? Field(NamedOffer offer, string name)
    {
        foreach (var candidate in offer.Passages)
        {
            if (candidate.Passage.Fields.FirstOrDefault(field => field.Name == name) is { } field)
            {
                return (candidate, field);
            }
        }

        return null;
    }

    private static bool IsBrandAsked(Concepts about) =>
        about.Has("attr.brand") && about.Topics.Count == 0 && !about.Has("offer.price") && !about.Has("offer.stock");

    private static string? Identity(Question question) =>
        IsBrandAsked(question.Concepts) ? PassageFieldNames.Brand
        : question.Words.Any(static word => word.Text is "ean" or "gtin" or "upc") ? PassageFieldNames.Gtin
        : question.Words.Any(static word => word.Text is "mpn") ? PassageFieldNames.Mpn
        : null;
}
