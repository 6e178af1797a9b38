using AiAssistant.Answering.Gating;
using AiAssistant.Evaluation.Candidates;
using AiAssistant.Evaluation.ShopOffers;
using AiAssistant.Offers;

namespace AiAssistant.Evaluation.OfferCalibration;

/// <summary>Lets the gate look at judged questions on offers, and keeps what it saw with what is right.</summary>
internal sealed class OfferCaseReader(TimeProvider time)
{
    /// <summary>
    /// The messages of a folder that mean an offer: <c>offers.jsonl</c> and <c>offer-messages.jsonl</c>. Price and stock, which rules answer, are left out.
    /// </summary>
    public async Task<IReadOnlyList<OfferCase>> OfMessagesAsync(string folder, string? language, CancellationToken cancellationToken)
    {
        var offers = await OfferReader.ReadAsync(Path.Combine(folder, "offers.jsonl"), language, cancellationToken).ConfigureAwait(false);
        var ids = offers.Select(static offer => offer.Id).ToHashSet(StringComparer.Ordinal);
        var messages = await OfferMessageReader.ReadAsync(Path.Combine(folder, "offer-messages.jsonl"), ids, cancellationToken).ConfigureAwait(false);
        var listed = new ListedOffers(new Dictionary<TenantId, IReadOnlyList<Offer>> { [default] = offers });
        var host = await AssistantHost.StartAsync(time, listed, cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            var resource = await host.LearnOffersAsync(default, "Offers", cancellationToken).ConfigureAwait(false);
            var cases = new List<OfferCase>();
            foreach (var message in messages.Where(static message => message.ExpectedOffer is not null))
            {
                var scope = host.Ask(default, [resource], message.Text) with { OfferId = message.ExpectedOffer };
                var verdicts = await host.JudgeAsync(scope, cancellationToken).ConfigureAwait(false);
                if (verdicts is [{ Claims.Count: > 0 } verdict] && verdict.Offers[0] == message.ExpectedOffer)
                {
                    var claims = verdict.Claims.Select(claim =>
                        (claim, message.AnswerContains is { } answer && PlainReply.Contains(Said(claim.Support), answer)));
                    Add(cases, new OfferCase(folder, $"{folder}/{message.ExpectedOffer}", message.Text, [.. claims]), message.Kind == OfferMessage.Answerable);
                }
            }

            return cases;
        }
    }

    /// <summary>The questions of a file of candidates.</summary>
    public async Task<IReadOnlyList<OfferCase>> OfCandidatesAsync(string file, string? language, CancellationToken cancellationToken)
    {
        var questions = await CandidateQuestionReader.ReadAsync(file, cancellationToken).ConfigureAwait(false);
        var answering = CandidatesRunner.Answering(questions);
        var cases = new List<OfferCase>();
        await new CandidatesRunner(language, time).JudgeAsync(
            questions,
            (question, offer, verdicts, _) =>
            {
                if (verdicts is [{ Claims.Count: > 0 } verdict])
                {
                    var claims = verdict.Claims.Select(claim => (claim, offer.Find(claim.Support)?.Label >= answering));
                    var products = string.Join('\n', question.Candidates.Select(static candidate => candidate.Text));
                    Add(
                        cases,
                        new OfferCase(file, $"{file}/{products}", question.Text, [.. claims]),
                        question.Candidates.Any(candidate => candidate.Label >= answering));
                }
            },
            cancellationToken).ConfigureAwait(false);
        return cases;
    }

    // An answer that stands in no single claim teaches nothing.
    private static void Add(List<OfferCase> cases, OfferCase read, bool isAnswerable)
    {
        if (read.IsAnswerable == isAnswerable)
        {
            cases.Add(read);
        }
    }

    /// <summary>The field's name with its value, or the sentence.</summary>
    public static string Said(Answering.Gating.Support support) => support.Field is { } field
        ? $"{field.Name}: {string.Join(", ", field.Values)} {field.Unit}".TrimEnd()
        : string.Join(' ', support.Sentences);
}
