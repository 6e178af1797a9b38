namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>The result of the verb. A share without a single case is null.</summary>
internal sealed record ShopOffersReport
{
    public required int Offers { get; init; }

    public required int Messages { get; init; }

    /// <summary>Of the messages that mean an offer, those whose offer is cited or, in a refusal, recognized.</summary>
    public double? OfferFound { get; init; }

    /// <summary>Of the answerable messages, those whose reply says the answer.</summary>
    public double? ContainsAnswer { get; init; }

    /// <summary>Of the messages that have to be refused, those that were.</summary>
    public double? RefusalRecall { get; init; }

    public required IReadOnlyDictionary<string, ShopOffersCounts> ByKind { get; init; }

    public required Timings Timings { get; init; }

    /// <summary>Counts all results.</summary>
    public static ShopOffersReport Of(IReadOnlyList<ShopOffersResult> results, int offers, TimeSpan learning)
    {
        var all = ShopOffersCounts.Of(results);
        return new ShopOffersReport
        {
            Offers = offers,
            Messages = results.Count,
            OfferFound = all.OfferFound,
            ContainsAnswer = all.ContainsAnswer,
            RefusalRecall = all.RefusalRecall,
            ByKind = new OrderedDictionary<string, ShopOffersCounts>(OfferMessage.Kinds.Select(kind => KeyValuePair.Create(
                kind, ShopOffersCounts.Of([.. results.Where(result => result.Message.Kind == kind)])))),
            Timings = Timings.Of(learning, results.Select(static result => result.Elapsed)),
        };
    }
}
