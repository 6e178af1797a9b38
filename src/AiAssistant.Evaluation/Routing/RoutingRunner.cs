using System.Globalization;
using AiAssistant.Answering;
using AiAssistant.Answering.Gating;
using AiAssistant.Resources;

namespace AiAssistant.Evaluation.Routing;

/// <summary>Stores utterances as custom questions of one knowledge base, their intents as the answers, and lets the assistant's gate judge others.</summary>
internal sealed class RoutingRunner(string? language, TimeProvider time)
{
    /// <summary>Stores and asks.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="InputFileException">The knowledge base was refused.</exception>
    public async Task<(IReadOnlyList<RoutingResult> Results, TimeSpan Learning)> RunAsync(
        IReadOnlyList<Utterance> stored, IReadOnlyList<Utterance> asked, CancellationToken cancellationToken)
    {
        var results = new List<RoutingResult>(asked.Count);
        var learning = await JudgeAsync(
            stored,
            asked,
            (utterance, best, intents, elapsed) => results.Add(new RoutingResult(
                utterance, best?.Nearest is { } nearest ? intents[nearest.SourceId] : null, best?.Probability ?? 0, best?.Kind == OutcomeKind.Answered, elapsed)),
            cancellationToken).ConfigureAwait(false);
        return (results, learning);
    }

    /// <summary>Stores and asks, and gives what the gate saw.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="judged">Takes an utterance, the verdict on it (null when nothing was asked), the intents by stored question, and how long it took.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>How long learning took.</returns>
    /// <exception cref="InputFileException">The knowledge base was refused.</exception>
    public async Task<TimeSpan> JudgeAsync(
        IReadOnlyList<Utterance> stored,
        IReadOnlyList<Utterance> asked,
        Action<Utterance, Verdict?, IReadOnlyDictionary<string, string>, TimeSpan> judged,
        CancellationToken cancellationToken)
    {
        var intents = stored.ToDictionary(Id, static utterance => utterance.Intent, StringComparer.Ordinal);
        var content = new KnowledgeBaseContent
        {
            CustomQuestions = [.. stored.Select(static utterance => new CustomQuestion(Id(utterance), utterance.Text, utterance.Intent))],
            Language = language,
        };
        var host = await AssistantHost.StartAsync(time, offers: null, cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            var started = time.GetTimestamp();
            var resource = await host.LearnAsync(default, "Utterances", content, cancellationToken).ConfigureAwait(false);
            var learning = time.GetElapsedTime(started);
            foreach (var utterance in asked)
            {
                started = time.GetTimestamp();
                var scope = host.Ask(default, [resource], utterance.Text) with { Language = language };
                var verdicts = await host.JudgeAsync(scope, cancellationToken).ConfigureAwait(false);
                judged(utterance, verdicts.MaxBy(static verdict => verdict.Probability), intents, time.GetElapsedTime(started));
            }

            return learning;
        }
    }

    private static string Id(Utterance utterance) => utterance.Number.ToString(CultureInfo.InvariantCulture);
}
