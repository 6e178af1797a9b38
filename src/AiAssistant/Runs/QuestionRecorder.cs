using AiAssistant.Answering;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Redacting;
using AiAssistant.Answering.Teaching;
using AiAssistant.Resources;
using AiAssistant.Tickets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>
/// Logs what a customer asked and was not told for want of something to tell, for the seller to teach it. Only runs come here: who tries the assistant out asks
/// nothing that a customer did. Personal data is left out whatever the tenant's setting for models: nobody teaches by it, and the log is kept for months. Never
/// fails and never takes long: the reply matters more.
/// </summary>
internal sealed class QuestionRecorder(
    IQuestionLog log, IRedactor redactor, IOptions<TeachingOptions> options, TimeProvider time, ILogger<QuestionRecorder> logger)
{
    private const int MaxText = 500;
    private const int MaxRead = 10_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenRemovals = TimeSpan.FromHours(1);

    /// <summary>The reasons that teaching mends. A model that is down or a message that is too long is nothing that the seller could write down.</summary>
    private static readonly UnansweredReason[] Taught =
    [
        UnansweredReason.NoEvidence, UnansweredReason.OfferUnknown, UnansweredReason.OfferDoesNotSay, UnansweredReason.Unsupported,
    ];

    private readonly CustomerPrivacy _privacy = new(redactor);
    private long _removedAt;

    /// <summary>Logs each unanswered part of an outcome once for the run, however often it is planned.</summary>
    public async Task RecordAsync(Run run, Ticket ticket, IReadOnlyList<ResourceId> resources, Outcome outcome, CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0; i < outcome.Parts.Count; i++)
            {
                if (outcome.Parts[i] is { Kind: OutcomeKind.Unanswered, Reason: { } reason } part && Taught.Contains(reason) && resources.Count > 0)
                {
                    var question = Question(run, ticket, resources, outcome, i, part.Question, reason);
                    await WithinAsync(token => log.AppendAsync(question, token), cancellationToken).ConfigureAwait(false);
                    await RemoveOldAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            RunsLog.QuestionNotLogged(logger, run.Id.Value, exception.GetType().Name);
        }
    }

    private UnansweredQuestion Question(
        Run run, Ticket ticket, IReadOnlyList<ResourceId> resources, Outcome outcome, int index, string text, UnansweredReason reason) => new()
        {
            Id = FormattableString.Invariant($"{run.Id.Value}-{index}"),
            Ticket = ticket.Id,
            Resources = resources,
            AskedAt = run.Event.OccurredAt ?? run.AcceptedAt,
            Text = _privacy.Without(text.AtMostWhole(MaxRead), Redaction.PersonalDataAndOrderNumbers).AtMost(MaxText),
            Language = run.Snapshot?.Language ?? outcome.Language,
            Reason = reason,
        };

    private async Task RemoveOldAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = Interlocked.Read(ref _removedAt);
        if (now.UtcTicks - before >= BetweenRemovals.Ticks && Interlocked.CompareExchange(ref _removedAt, now.UtcTicks, before) == before)
        {
            await WithinAsync(token => log.RemoveAsync(now.AddDays(-options.Value.RetentionDays), token), cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<bool> WithinAsync(Func<CancellationToken, Task> call, CancellationToken cancellationToken) => TimeLimit.RunAsync(
        async token =>
        {
            await call(token).ConfigureAwait(false);
            return true;
        },
        Limit,
        time,
        cancellationToken);
}
