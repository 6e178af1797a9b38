using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;

namespace AiAssistant.Answering.Gating;

/// <summary>Stage 4: decides for one question, before any text is written, whether the evidence answers it.</summary>
internal sealed class Gate(AnsweringOptions options)
{
    private const int MaxChoices = 4;

    /// <summary>Decides.</summary>
    /// <param name="question">The question.</param>
    /// <param name="candidates">What was found for it.</param>
    /// <param name="offers">The offers that are meant, equally well.</param>
    /// <param name="mayAsk">Whether the customer may be asked which offer is meant.</param>
    public Verdict Decide(Question question, IReadOnlyList<Candidate> candidates, IReadOnlyList<NamedOffer> offers, bool mayAsk)
    {
        var scores = EntryGate.Judge(question, candidates);
        var entries = EntryGate.Select(question, scores, options.AnswerThreshold);
        var byEntry = scores.Count > 0 ? scores[0].Probability : 0;
        var nearest = candidates.Count > 0 ? candidates[0].Passage.Id.ToString() : null;

        var judged = offers.Select(offer => (Offer: offer, Answer: OfferGate.Judge(question, offer)))
            .Where(pair => pair.Answer?.Probability >= options.AnswerThreshold).ToList();
        var byOffer = judged.Select(static pair => pair.Answer!.Value.Probability).DefaultIfEmpty(0).Max();
        if (entries.Count > 0 && byEntry >= byOffer)
        {
            return new Verdict(question, OutcomeKind.Answered, byEntry)
            {
                Supports = [.. entries.Select(static entry => new Support(entry.Candidate, AnswerForm.Stored, entry.Candidate.Passage.Source))],
                Nearest = nearest,
            };
        }

        if (judged.Count == 1 || (judged.Count > 1 && offers.Count == 1))
        {
            return new Verdict(question, OutcomeKind.Answered, byOffer) { Supports = [judged[0].Answer!.Value.Support], Nearest = nearest };
        }

        if (judged.Count > 1)
        {
            return mayAsk
                ? new Verdict(question, OutcomeKind.Asked, byOffer)
                {
                    Choices = [.. judged.Take(MaxChoices).Select(static pair => pair.Offer.Title)],
                    Nearest = nearest,
                }
                : new Verdict(question, OutcomeKind.Unanswered, byOffer) { Reason = UnansweredReason.OfferUnknown, Nearest = nearest };
        }

        return new Verdict(question, OutcomeKind.Unanswered, Math.Max(byEntry, byOffer)) { Reason = Refusal(question, candidates, offers), Nearest = nearest };
    }

    private static UnansweredReason Refusal(Question question, IReadOnlyList<Candidate> candidates, IReadOnlyList<NamedOffer> offers)
    {
        if (offers.Count > 0)
        {
            return UnansweredReason.OfferDoesNotSay;
        }

        var sells = candidates.Any(static candidate => candidate.Passage.Kind == ResourceKind.Offers);
        return sells && UnknownNames.IsProductNamed(question) ? UnansweredReason.OfferUnknown : UnansweredReason.NoEvidence;
    }
}
