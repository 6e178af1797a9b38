using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Spending;
using AiAssistant.Answering.Verifying;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Writing;

/// <summary>
/// Stages 5 and 6: writes the reply with the model if there is one, else or when that fails in the seller's words, and lets nothing pass that is not verified.
/// </summary>
internal sealed class DraftWriter(ExtractiveWriter extractive, ModelWriter? model, AnswerChecks checks, ILogger logger)
{
    // From here on a model that says nothing is not believed: what it was told by a text that it read must not silence the seller.
    private const double Certain = 0.95;

    /// <summary>The outcome of all verdicts.</summary>
    public async Task<Outcome> WriteAsync(
        IReadOnlyList<Verdict> verdicts, ReplyStyle style, Allowance allowance, List<Degradation> degradations, TraceRecorder trace,
        CancellationToken cancellationToken)
    {
        trace.Enter(AnswerStage.Write);
        var passed = verdicts.Where(static verdict => verdict.Kind == OutcomeKind.Answered).ToList();
        var room = passed.Count < verdicts.Count ? style.Channel.MaxLength - ReplyComposer.UnknownRoom(style) : style.Channel.MaxLength;
        var (written, failure) = await WriteByModelAsync(passed, style, room, allowance, degradations, trace, cancellationToken).ConfigureAwait(false);
        var parts = new List<OutcomePart>();
        foreach (var verdict in verdicts)
        {
            parts.Add(verdict.Kind == OutcomeKind.Answered
                ? WithoutModel(Part(verdict, written?[passed.IndexOf(verdict)], written is not null, style, trace), failure)
                : Unanswered(verdict));
        }

        parts = await checks.ApplyAsync(Fitted(verdicts, parts, style, trace), style.Language, trace, cancellationToken).ConfigureAwait(false);
        return Join(verdicts, parts, style);
    }

    private async Task<(IReadOnlyList<DraftPart?>? Parts, UnansweredReason? Failure)> WriteByModelAsync(
        List<Verdict> passed, ReplyStyle style, int? room, Allowance allowance, List<Degradation> degradations, TraceRecorder trace,
        CancellationToken cancellationToken)
    {
        if (model is null || passed.Count == 0)
        {
            return (null, null);
        }

        var (parts, failure) = await model.WriteAsync(passed, style, room, allowance, trace, cancellationToken).ConfigureAwait(false);
        trace.Add(
            "write.model.usage",
            ("calls", TraceValues.Number(trace.Usage.Calls)),
            ("inputTokens", TraceValues.Number(trace.Usage.InputTokens)),
            ("outputTokens", TraceValues.Number(trace.Usage.OutputTokens)),
            ("estimated", trace.Usage.IsEstimated ? "yes" : "no"));
        if (failure is { } reason)
        {
            AnsweringLog.ModelFailed(logger, reason.Code);
            trace.Add("write.model.degraded", ("reason", reason.Code));
            degradations.Add(reason == UnansweredReason.BudgetSpent ? Degradation.BudgetSpent : Degradation.ModelUnavailable);
        }

        return (parts, failure);
    }

    // There is evidence, and the seller's words alone say nothing that can stand: it was the model that was needed.
    private static OutcomePart WithoutModel(OutcomePart part, UnansweredReason? failure) =>
        failure is { } reason && part.Reason == UnansweredReason.Unsupported ? part with { Reason = reason } : part;

    private OutcomePart Part(Verdict verdict, DraftPart? byModel, bool modelSpoke, ReplyStyle style, TraceRecorder trace)
    {
        if (modelSpoke && byModel is null && verdict.Probability < Certain)
        {
            trace.Add("write.model.declined");
            return Refused(verdict, UnansweredReason.NoEvidence);
        }

        trace.Enter(AnswerStage.Write);
        var draft = byModel ?? extractive.Write(verdict, style);
        trace.Add(
            "write.draft",
            ("by", byModel is null ? "extraction" : "model"),
            ("characters", TraceValues.Number(draft.Text.Length)),
            ("citations", TraceValues.Number(draft.Citations.Count)));
        return Verified(draft, style, trace);
    }

    private static OutcomePart Verified(DraftPart draft, ReplyStyle style, TraceRecorder trace)
    {
        trace.Enter(AnswerStage.Verify);
        if (draft.Text.Length == 0 && style.IsRestricted)
        {
            trace.Add("verify.channel.nothingLeft");
            return Refused(draft.Verdict, UnansweredReason.ChannelForbids);
        }

        var faults = DraftVerifier.Check(draft, style);
        foreach (var fault in faults)
        {
            trace.Add(fault);
        }

        if (faults.Count > 0 || string.IsNullOrWhiteSpace(draft.Text))
        {
            return Refused(draft.Verdict, UnansweredReason.Unsupported);
        }

        trace.Add("verify.passed", ("citations", TraceValues.Number(draft.Citations.Count)));
        return new OutcomePart(draft.Verdict.Question.Text, OutcomeKind.Answered)
        {
            Text = draft.Text,
            Language = draft.LanguageOf(style),
            Citations = draft.Citations,
        };
    }

    /// <summary>
    /// Of a reply that is too long for its channel, the longest answers give way to what the seller's words say best. Twice, since an answer that does not fit
    /// makes a sentence that says so.
    /// </summary>
    private List<OutcomePart> Fitted(IReadOnlyList<Verdict> verdicts, List<OutcomePart> parts, ReplyStyle style, TraceRecorder trace)
    {
        for (var round = 1; round <= 2 && style.Channel.MaxLength is { } limit && ReplyComposer.Answer(parts, style).Length > limit; round++)
        {
            var room = FairShare.Of(ReplyComposer.Answers(parts).Select(static text => text.Length), limit - ReplyComposer.Overhead(parts, style));
            trace.Enter(AnswerStage.Write);
            trace.Add("write.shortened", ("room", TraceValues.Number(room)));
            parts = [.. parts.Select((part, i) => part.Text?.Length > room ? Verified(extractive.Write(verdicts[i], style, room), style, trace) : part)];
        }

        return parts;
    }

    private static OutcomePart Unanswered(Verdict verdict) => new(verdict.Question.Text, verdict.Kind) { Reason = verdict.Reason };

    private static OutcomePart Refused(Verdict verdict, UnansweredReason reason) => new(verdict.Question.Text, OutcomeKind.Unanswered) { Reason = reason };

    private static Outcome Join(IReadOnlyList<Verdict> verdicts, List<OutcomePart> parts, ReplyStyle style)
    {
        var language = style.Language;
        var reason = parts.Select(static part => part.Reason).FirstOrDefault(static reason => reason is not null);
        if (parts.Any(static part => part.Kind == OutcomeKind.Answered))
        {
            return new Outcome(OutcomeKind.Answered)
            {
                Text = ReplyComposer.Answer(parts, style),
                Language = language,
                Parts = parts,
                Reason = parts.All(static part => part.Kind == OutcomeKind.Answered) ? null : reason ?? UnansweredReason.OfferUnknown,
            };
        }

        var asked = verdicts.FirstOrDefault(static verdict => verdict.Kind == OutcomeKind.Asked);
        return asked is not null
            ? new Outcome(OutcomeKind.Asked) { Text = ReplyComposer.Ask(asked, style), Language = language, Parts = parts, Reason = reason }
            : new Outcome(OutcomeKind.Unanswered) { Language = language, Parts = parts, Reason = reason ?? UnansweredReason.NoEvidence };
    }
}
