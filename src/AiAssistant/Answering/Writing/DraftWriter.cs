using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Verifying;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Writing;

/// <summary>
/// Stages 5 and 6: writes the reply with the model if there is one, else or when that fails in the seller's words, and lets nothing pass that is not verified.
/// </summary>
internal sealed class DraftWriter(ExtractiveWriter extractive, ModelWriter? model, ILogger logger)
{
    /// <summary>The outcome of all verdicts.</summary>
    public async Task<Outcome> WriteAsync(
        IReadOnlyList<Verdict> verdicts, string language, List<Degradation> degradations, TraceRecorder trace, CancellationToken cancellationToken)
    {
        trace.Enter(AnswerStage.Write);
        var passed = verdicts.Where(static verdict => verdict.Kind == OutcomeKind.Answered).ToList();
        var written = await WriteByModelAsync(passed, language, degradations, trace, cancellationToken).ConfigureAwait(false);
        var parts = new List<OutcomePart>();
        foreach (var verdict in verdicts)
        {
            parts.Add(verdict.Kind == OutcomeKind.Answered
                ? Part(verdict, written?[passed.IndexOf(verdict)], written is not null, language, trace)
                : Unanswered(verdict));
        }

        return Join(verdicts, parts, language);
    }

    private async Task<IReadOnlyList<DraftPart?>?> WriteByModelAsync(
        List<Verdict> passed, string language, List<Degradation> degradations, TraceRecorder trace, CancellationToken cancellationToken)
    {
        if (model is null || passed.Count == 0)
        {
            return null;
        }

        var (parts, failure) = await model.WriteAsync(passed, language, trace, cancellationToken).ConfigureAwait(false);
        if (failure is { } reason)
        {
            AnsweringLog.ModelFailed(logger, reason.Code);
            trace.Add("write.model.degraded", ("reason", reason.Code));
            degradations.Add(Degradation.ModelUnavailable);
        }

        return parts;
    }

    private OutcomePart Part(Verdict verdict, DraftPart? byModel, bool modelSpoke, string language, TraceRecorder trace)
    {
        if (modelSpoke && byModel is null)
        {
            trace.Add("write.model.declined");
            return new OutcomePart(verdict.Question.Text, OutcomeKind.Unanswered) { Reason = UnansweredReason.NoEvidence };
        }

        var draft = byModel ?? extractive.Write(verdict, language);
        trace.Enter(AnswerStage.Verify);
        var faults = DraftVerifier.Check(draft, language);
        foreach (var fault in faults)
        {
            trace.Add(fault);
        }

        if (faults.Count > 0 || string.IsNullOrWhiteSpace(draft.Text))
        {
            return new OutcomePart(verdict.Question.Text, OutcomeKind.Unanswered) { Reason = UnansweredReason.Unsupported };
        }

        trace.Add("verify.passed", ("citations", TraceValues.Number(draft.Citations.Count)));
        return new OutcomePart(verdict.Question.Text, OutcomeKind.Answered) { Text = draft.Text, Citations = draft.Citations };
    }

    private static OutcomePart Unanswered(Verdict verdict) => new(verdict.Question.Text, verdict.Kind) { Reason = verdict.Reason };

    private static Outcome Join(IReadOnlyList<Verdict> verdicts, List<OutcomePart> parts, string language)
    {
        var reason = parts.Select(static part => part.Reason).FirstOrDefault(static reason => reason is not null);
        if (parts.Any(static part => part.Kind == OutcomeKind.Answered))
        {
            return new Outcome(OutcomeKind.Answered)
            {
                Text = ReplyComposer.Answer(parts, language),
                Language = language,
                Parts = parts,
                Reason = parts.All(static part => part.Kind == OutcomeKind.Answered) ? null : reason ?? UnansweredReason.OfferUnknown,
            };
        }

        var asked = verdicts.FirstOrDefault(static verdict => verdict.Kind == OutcomeKind.Asked);
        return asked is not null
            ? new Outcome(OutcomeKind.Asked) { Text = ReplyComposer.Ask(asked, language), Language = language, Parts = parts, Reason = reason }
            : new Outcome(OutcomeKind.Unanswered) { Language = language, Parts = parts, Reason = reason ?? UnansweredReason.NoEvidence };
    }
}
