using AiAssistant.Answering;

namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>A message with what became of it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Outcome">The assistant's outcome.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record ShopOffersResult(OfferMessage Message, Outcome Outcome, TimeSpan Elapsed)
{
    /// <summary>Whether an answer was sent.</summary>
    public bool IsAnswered => Outcome.Kind == OutcomeKind.Answered;

    /// <summary>Whether no answer was sent; a clarifying question is none.</summary>
    public bool IsRefused => Outcome.Kind is OutcomeKind.Unanswered or OutcomeKind.Asked;

    /// <summary>Whether it should have been refused.</summary>
    public bool ExpectsRefusal => Message.Kind != OfferMessage.Answerable;

    /// <summary>Whether the offer that is meant was cited, or, in a refusal, recognized and no other beside it.</summary>
    public bool IsOfferFound => Message.ExpectedOffer is { } offer
        && (IsAnswered ? Outcome.Citations.Any(citation => citation.Source == offer) : IsRefused && Recognized.Contains(offer));

    /// <summary>Whether the reply says what a right one says.</summary>
    public bool ContainsAnswer => IsAnswered && Message.AnswerContains is { } answer && PlainReply.Contains(Outcome.Text ?? "", answer);

    /// <summary>Whether it ended as it should.</summary>
    public bool IsCorrect => ExpectsRefusal ? IsRefused : Message.AnswerContains is null ? IsAnswered && IsOfferFound : ContainsAnswer;

    /// <summary>The offers that were recognized without another one beside them, by question.</summary>
    public IEnumerable<string> Recognized =>
        Outcome.Trace.Steps.Where(static step => step.Stage == AnswerStage.Gate).Select(static step => step.Details.GetValueOrDefault("offers", ""))
            .Where(static offers => offers.Length > 0 && !offers.Contains(' ', StringComparison.Ordinal));
}
