using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Resources;

namespace AiAssistant.Answering.Gating;

/// <summary>Stage 4: decides for one question, before any text is written, whether the evidence answers it.</summary>
internal static class Gate
{
    private const int MaxChoices = 4;

    /// <summary>Decides.</summary>
    /// <param name="question">The question.</param>
    /// <param name="candidates">What was found for it.</param>
    /// <param name="offers">The offers that are meant, equally well.</param>
    /// <param name="mayAsk">Whether the customer may be asked which offer is meant.</param>
    /// <param name="caution">How sure it has to be.</param>
    public static Verdict Decide(
        Question question, IReadOnlyList<Candidate> candidates, IReadOnlyList<NamedOffer> offers, bool mayAsk, AnswerCaution caution)
    {
        var scores = EntryGate.Judge(question, candidates);
        var entries = EntryGate.Select(question, scores, GateWeights.Shared.Entries[caution]);
        var byEntry = scores.Count > 0 ? scores[0].Probability : 0;

        var answers = offers.Select(offer => (Offer: offer, Answer: OfferGate.Judge(question, offer))).ToList();
        var judged = answers.Where(pair => pair.Answer?.Probability >= OfferWeights.Shared.Thresholds[caution]).ToList();
        var best = answers.Select(static pair => pair.Answer).MaxBy(static answer => answer?.Probability ?? 0);
        var byOffer = best?.Probability ?? 0;

        Verdict Of(OutcomeKind kind, double probability) => new(question, kind, probability)
        {
            Nearest = best is { } offer && offer.Probability > byEntry ? offer.Support
                : scores.Count > 0 ? Stored(scores[0].Candidate)
                : candidates.Count > 0 ? Stored(candidates[0])
                : null,
            Offers = [.. offers.Select(static offer => offer.Id)],
            Entries = scores,
            Claims = answers is [{ Answer: { } only }] ? only.Claims : [],
        };

        if (entries.Count > 0 && byEntry >= byOffer)
        {
            return Of(OutcomeKind.Answered, byEntry) with { Supports = [.. entries.Select(static entry => Stored(entry.Candidate))] };
        }

        // Variants that all say the same need not be told apart.
        var areAlike = judged.Count == offers.Count && judged.Select(static pair => Said(pair.Answer!.Support)).Distinct(StringComparer.Ordinal).Count() == 1;
        if (judged.Count == 1 || areAlike)
        {
            return Of(OutcomeKind.Answered, byOffer) with { Supports = [judged[0].Answer!.Support] };
        }

        if (judged.Count > 1)
        {
            return mayAsk
                ? Of(OutcomeKind.Asked, byOffer) with { Choices = [.. judged.Take(MaxChoices).Select(static pair => pair.Offer.Title)] }
                : Of(OutcomeKind.Unanswered, byOffer) with { Reason = UnansweredReason.OfferUnknown };
        }

        return Of(OutcomeKind.Unanswered, Math.Max(byEntry, byOffer)) with { Reason = Refusal(question, candidates, offers) };
    }

    private static string Said(Support support) =>
        support.Field is { } field ? $"{field.Name}\n{string.Join('\n', field.Values)}\n{field.Unit}" : string.Join('\n', support.Sentences);

    private static Support Stored(Candidate candidate) => new(candidate, AnswerForm.Stored, candidate.Passage.Source);

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
