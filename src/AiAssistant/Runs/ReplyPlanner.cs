using AiAssistant.Answering;
using AiAssistant.Resources;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Decides what the customer is told, if anything: one message at the most, and how the customer's message ends.</summary>
internal sealed class ReplyPlanner(
    IAssistant assistant, TimeLimitedDesk desk, CoveringRuns covering, ResourceSelection resources, ChainedEvents chain, QuestionRecorder questions,
    IOptions<RunOptions> options,
    TimeProvider time,
    ILogger<ReplyPlanner> logger)
{
    /// <summary>The reply to a customer's message by an assistant action; <paramref name="refusal"/> is set when answering is not to be tried.</summary>
    public async Task<Run> ReplyAsync(
        Run run, EffectList effects, Ticket ticket, TenantSettings settings, PlannedAction planned, UnansweredReason? refusal,
        CancellationToken cancellationToken)
    {
        var action = (UseAssistantAction)planned.Action;
        if (Conversation.IsWithAgent(ticket))
        {
            return LeaveToAgent(run, effects);
        }

        if (await covering.FindAsync(run, ticket, cancellationToken).ConfigureAwait(false) is { } other)
        {
            return run with { End = RunEnd.CoveredBy, CoveredBy = other };
        }

        if (Conversation.IsRateLimited(ticket, settings.MaxRepliesPerHour, time.GetUtcNow()))
        {
            return Limit(run, effects, settings) with { Outcome = Unanswered(UnansweredReason.RateLimited) };
        }

        var timeLeft = run.AcceptedAt + options.Value.Deadline - time.GetUtcNow();
        refusal ??= run.Conflicts > options.Value.MaxConflicts ? UnansweredReason.TicketChanged
            : timeLeft <= TimeSpan.Zero ? UnansweredReason.DeadlinePassed
            : null;
        var limit = timeLeft < options.Value.AnswerTimeout ? timeLeft : options.Value.AnswerTimeout;
        var (outcome, asked) = refusal is { } reason
            ? (Unanswered(reason), [])
            : await AnswerAsync(run, ticket, action, settings, limit, cancellationToken).ConfigureAwait(false);
        await questions.RecordAsync(run, ticket, asked, outcome, cancellationToken).ConfigureAwait(false);
        PlanOutcome(run, effects, ticket, planned, outcome, settings);
        return run with
        {
            End = RunEnd.Replied,
            Outcome = outcome,
            LastMessageId = LatestMessageId(ticket),
        };
    }

    /// <summary>The message for a customer who pressed the button, by the assistant action that answers, or would answer, in this ticket.</summary>
    public Run HandOver(Run run, EffectList effects, Ticket ticket, TenantSettings settings, PlannedAction? planned)
    {
        var handedOver = run;
        if (Conversation.IsWithAgent(ticket))
        {
            handedOver = LeaveToAgent(run, effects);
        }
        else if (Conversation.IsRateLimited(ticket, settings.MaxRepliesPerHour, time.GetUtcNow()))
        {
            handedOver = Limit(run, effects, settings);
        }
        else if (planned is not null)
        {
            var style = ReplyStyle.Of(settings, ticket.Source, run.Snapshot!.Language);
            var text = ((UseAssistantAction)planned.Action).AgentMessage.For(style.Language);
            effects.Change(ReplyText.Plain(run.Event.Ticket, text, style), planned.WorkflowId, ReplyRole.AgentMessage);
            handedOver = run with { End = RunEnd.Replied, LastMessageId = LatestMessageId(ticket) };
        }

        Open(effects, ticket);
        return handedOver;
    }

    private static Run LeaveToAgent(Run run, EffectList effects)
    {
        effects.Change(new AddNote(run.Event.Ticket, RunNotes.LeftToAgent), workflow: null);
        return run with { End = RunEnd.LeftToAgent };
    }

    /// <summary>As many messages went out as may: a person has to answer.</summary>
    private Run Limit(Run run, EffectList effects, TenantSettings settings)
    {
        effects.Change(new AddNote(run.Event.Ticket, RunNotes.RateLimited(settings.MaxRepliesPerHour)), workflow: null);
        chain.Raise(effects, run, TicketEventKind.AssistantFailed, UnansweredReason.RateLimited);
        return run with { End = RunEnd.HandedOver };
    }

    /// <summary>A ticket that was closed has to be seen by the person who is asked for.</summary>
    private static void Open(EffectList effects, Ticket ticket)
    {
        if (ticket.Status == TicketStatus.Closed)
        {
            effects.Change(new SetStatus(ticket.Id, TicketStatus.Open), workflow: null);
        }
    }

    private static string? LatestMessageId(Ticket ticket) => ticket.Messages.LastOrDefault(static message => message.Author == MessageAuthor.Customer)?.Id;

    private void PlanOutcome(Run run, EffectList effects, Ticket ticket, PlannedAction planned, Outcome outcome, TenantSettings settings)
    {
        var action = (UseAssistantAction)planned.Action;
        var style = ReplyStyle.Of(settings, ticket.Source, outcome.Language ?? run.Snapshot!.Language);
        switch (outcome.Kind)
        {
            case OutcomeKind.Answered or OutcomeKind.Asked when !string.IsNullOrWhiteSpace(outcome.Text):
                effects.Change(ReplyText.WithChoice(ticket.Id, outcome.Text, style, desk.Capabilities), planned.WorkflowId, ReplyRole.Answer);
                if (outcome.IsPartial)
                {
                    chain.Raise(effects, run, TicketEventKind.AssistantFailed, outcome.Reason ?? UnansweredReason.NoEvidence, isPartial: true);
                }
                else if (outcome.Kind == OutcomeKind.Answered && settings.CloseAnsweredTickets)
                {
                    effects.Change(new SetStatus(ticket.Id, TicketStatus.Closed), workflow: null);
                }

                if (outcome.Degradations.Count > 0)
                {
                    chain.RaiseDegraded(effects, run, outcome.Degradations);
                }

                break;
            case OutcomeKind.AgentRequested:
                effects.Change(ReplyText.Plain(ticket.Id, action.AgentMessage.For(style.Language), style), planned.WorkflowId, ReplyRole.AgentMessage);
                Open(effects, ticket);
                chain.Raise(effects, run, TicketEventKind.AgentRequested);
                break;
            default:
                effects.Change(ReplyText.WithChoice(ticket.Id, action.Fallback.For(style.Language), style, desk.Capabilities), planned.WorkflowId,
                    ReplyRole.Fallback);
                chain.Raise(effects, run, TicketEventKind.AssistantFailed, outcome.Reason ?? UnansweredReason.InternalError);
                break;
        }
    }

    private async Task<(Outcome Outcome, IReadOnlyList<ResourceId> Asked)> AnswerAsync(
        Run run, Ticket ticket, UseAssistantAction action, TenantSettings settings, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            return await TimeLimit.RunAsync(token => AskAsync(ticket, action, settings, token), limit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return (Unanswered(UnansweredReason.DeadlinePassed), []);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            RunsLog.AnswerFailed(logger, run.Id.Value, exception.GetType().Name);
            return (Unanswered(UnansweredReason.InternalError), []);
        }
    }

    private async Task<(Outcome Outcome, IReadOnlyList<ResourceId> Asked)> AskAsync(
        Ticket ticket, UseAssistantAction action, TenantSettings settings, CancellationToken cancellationToken)
    {
        var bound = await resources.BindAsync(ticket.Id.Tenant, action, cancellationToken).ConfigureAwait(false);
        var scope = new AssistantScope
        {
            Tenant = ticket.Id.Tenant,
            Resources = bound.Ids,
            Messages = ticket.Messages,
            ResolvedAt = Conversation.ResolvedAt(ticket),
            Ticket = ticket.Id,
            Budget = settings.Budget,
            TimeZone = settings.TimeZone,
            Subject = ticket.Subject,
            Account = ticket.Account,
            OfferId = ticket.OfferId,
            Language = ticket.Language,
            FallbackLanguage = settings.Language,
            Languages = settings.Languages,
            Tone = settings.Tone,
            Caution = settings.Caution,
            Redaction = settings.Redaction,
            Length = settings.Length,
            Channel = ReplyText.ForAnswer(settings.PolicyOf(ticket.Source), desk.Capabilities),
        };
        var outcome = await assistant.AnswerAsync(scope, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The assistant returned null. It has to return an outcome.");
        return (bound.Steps.Count == 0 ? outcome : outcome with { Trace = outcome.Trace with { Steps = [.. bound.Steps, .. outcome.Trace.Steps] } }, bound.Ids);
    }

    private static Outcome Unanswered(UnansweredReason reason) => new(OutcomeKind.Unanswered) { Reason = reason };
}
