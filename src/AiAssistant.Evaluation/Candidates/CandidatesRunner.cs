using System.Globalization;
using AiAssistant.Answering;
using AiAssistant.Answering.Gating;
using AiAssistant.Offers;

namespace AiAssistant.Evaluation.Candidates;

/// <summary>Learns the offer of each question for a tenant of its own, and lets the assistant's gate judge the question on it.</summary>
internal sealed class CandidatesRunner(string? language, TimeProvider time)
{
    /// <summary>Learns and asks.</summary>
    /// <exception cref="InputFileException">An offer could not be learned.</exception>
    public async Task<(IReadOnlyList<CandidateResult> Results, TimeSpan Learning)> RunAsync(
        IReadOnlyList<CandidateQuestion> questions, CancellationToken cancellationToken)
    {
        var answering = Answering(questions);
        var results = new List<CandidateResult>(questions.Count);
        var learning = await JudgeAsync(
            questions,
            (question, offer, verdicts, elapsed) =>
            {
                var best = verdicts.MaxBy(static verdict => verdict.Probability);
                results.Add(new CandidateResult(
                    question, answering, offer.Find(best?.Nearest), best?.Probability ?? 0, best?.Kind == OutcomeKind.Answered, elapsed));
            },
            cancellationToken).ConfigureAwait(false);
        return (results, learning);
    }

    /// <summary>From which label on a candidate answers.</summary>
    public static double Answering(IEnumerable<CandidateQuestion> questions) =>
        questions.SelectMany(static question => question.Candidates).Select(static candidate => candidate.Label).DefaultIfEmpty(0).Max();

    /// <summary>Learns and lets the gate judge.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="judged">Told of each question with its verdicts and how long they took.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How long learning took.</returns>
    /// <exception cref="InputFileException">An offer could not be learned.</exception>
    public async Task<TimeSpan> JudgeAsync(
        IReadOnlyList<CandidateQuestion> questions, Action<CandidateQuestion, CandidateOffer, IReadOnlyList<Verdict>, TimeSpan> judged,
        CancellationToken cancellationToken)
    {
        var cases = questions.Select((question, i) => (Question: question, Tenant: Tenant(i), Offer: new CandidateOffer(question))).ToList();
        var offers = cases.ToDictionary(
            static item => item.Tenant, IReadOnlyList<Offer> (item) => [item.Offer.Offer with { Language = language }]);
        var host = await AssistantHost.StartAsync(time, new ListedOffers(offers), cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            var learning = TimeSpan.Zero;
            foreach (var (question, tenant, offer) in cases)
            {
                var started = time.GetTimestamp();
                var resource = await host.LearnOffersAsync(tenant, question.Id, cancellationToken).ConfigureAwait(false);
                learning += time.GetElapsedTime(started);
                started = time.GetTimestamp();
                var scope = host.Ask(tenant, [resource], question.Text) with { OfferId = offer.Offer.Id, Language = language };
                var verdicts = await host.JudgeAsync(scope, cancellationToken).ConfigureAwait(false);
                judged(question, offer, verdicts, time.GetElapsedTime(started));
            }

            return learning;
        }
    }

    private static TenantId Tenant(int number) => new((number + 1).ToString(CultureInfo.InvariantCulture));
}
