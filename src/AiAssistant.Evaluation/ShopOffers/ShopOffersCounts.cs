using AiAssistant.Answering;

namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>How the messages of a kind ended. A share without a single case is null.</summary>
internal sealed record ShopOffersCounts
{
    public required int Messages { get; init; }

    public required int Answered { get; init; }

    public required int Asked { get; init; }

    public required int Unanswered { get; init; }

    public required int Agent { get; init; }

    /// <summary>Of the messages that mean an offer, those whose offer is cited or, in a refusal, recognized.</summary>
    public double? OfferFound { get; init; }

    /// <summary>Of the messages with an answer, those whose reply says it.</summary>
    public double? ContainsAnswer { get; init; }

    /// <summary>Of the messages that have to be refused, those that were.</summary>
    public double? RefusalRecall { get; init; }

    /// <summary>Counts.</summary>
    public static ShopOffersCounts Of(IReadOnlyCollection<ShopOffersResult> results) => new()
    {
        Messages = results.Count,
        Answered = results.Count(static result => result.IsAnswered),
        Asked = results.Count(static result => result.Outcome.Kind == OutcomeKind.Asked),
        Unanswered = results.Count(static result => result.Outcome.Kind == OutcomeKind.Unanswered),
        Agent = results.Count(static result => result.Outcome.Kind == OutcomeKind.AgentRequested),
        OfferFound = Share.Of(results, static result => result.Message.ExpectedOffer is not null, static result => result.IsOfferFound),
        ContainsAnswer = Share.Of(
            results, static result => !result.ExpectsRefusal && result.Message.AnswerContains is not null, static result => result.ContainsAnswer),
        RefusalRecall = Share.Of(results, static result => result.ExpectsRefusal, static result => result.IsRefused),
    };
}
