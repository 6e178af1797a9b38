using AiAssistant.Answering;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Decides what the customer is told, if anything: one message at the most, and how the customer's message ends.</summary>
internal sealed class ReplyPlanner(
    IAssistant assistant, TimeLimitedDesk desk, IRunJournal journal, ResourceSelection resources, ChainedEvents chain, IOptions<RunOptions> options, TimeProvider time,
    ILogger<ReplyPlanner> logger)
{
    /// <summary>The reply to a customer's message by an assistant action; <paramref name="refusal"/> is set when answering is not to be tried.</summary>
    public async Task<Run> ReplyAsync(
        Run run, EffectList effects, Ticket ticket, TenantSettings settings, PlannedAction planned, UnansweredReason? refusal, CancellationToken cancellationToken)
    {
        var action = (UseAssistantAction)planned.Action;
        if (Conversation.IsWithAgent(ticket))
        {
            return LeaveToAgent(run, effects);
        }

        if (await CoveringRunAsync(run, ticket, cancellationToken).ConfigureAwait(false) is { } covering)
        {
            return run with { End = RunEnd.CoveredBy, CoveredBy = covering };
        }

        var now = time.GetUtcNow();
        if (Conversation.RepliesSince(ticket, now - TimeSpan.FromHours(1)) >= settings.MaxRepliesPerHour)
        {
            effects.Change(new AddNote(run.Event.Ticket, RunNotes.RateLimited(settings.MaxRepliesPerHour)), planned.WorkflowId);
            chain.Raise(effects, run, TicketEventKind.AssistantFailed, UnansweredReason.RateLimited);
            return run with { End = RunEnd.HandedOver, Outcome = Unanswered(UnansweredReason.RateLimited) };
        }

        refusal ??= run.Conflicts > options.Value.MaxConflicts ? UnansweredReason.TicketChanged
            : now >= run.AcceptedAt + options.Value.Deadline ? UnansweredReason.DeadlinePassed
            : null;
        var outcome = refusal is { } reason ? Unanswered(reason) : await AnswerAsync(run, ticket, action, settings, cancellationToken).ConfigureAwait(false);
        PlanOutcome(run, effects, planned, action, outcome, settings);
        return run with
        {
            End = RunEnd.Replied,
            Outcome = outcome,
            LastMessageId = ticket.Messages.LastOrDefault(static message => message.Author == MessageAuthor.Customer)?.Id,
        };
    }

    /// <summary>The message for a customer who pressed the button, by the assistant action that answers, or would answer, in this ticket.</summary>
    public static Run HandOver(Run run, EffectList effects, Ticket ticket, TenantSettings settings, PlannedAction? planned)
    {
        if (Conversation.IsWithAgent(ticket))
        {
            return LeaveToAgent(run, effects);
        }

        if (planned is not null)
        {
            var text = ((UseAssistantAction)planned.Action).AgentMessage.For(run.Snapshot!.Language ?? settings.Language);
            effects.Change(new SendMessage(run.Event.Ticket, text, []), planned.WorkflowId, ReplyRole.AgentMessage);
        }

        // A ticket that an answer closed has to be seen by the person who is asked for.
        if (ticket.Status == TicketStatus.Closed)
        {
            effects.Change(new SetStatus(run.Event.Ticket, TicketStatus.Open), workflow: null);
        }

        return run with
        {
            End = planned is null ? null : RunEnd.Replied,
            LastMessageId = ticket.Messages.LastOrDefault(static message => message.Author == MessageAuthor.Customer)?.Id,
        };
    }

    private static Run LeaveToAgent(Run run, EffectList effects)
    {
        effects.Change(new AddNote(run.Event.Ticket, RunNotes.LeftToAgent), workflow: null);
        return run with { End = RunEnd.LeftToAgent };
    }

    private void PlanOutcome(Run run, EffectList effects, PlannedAction planned, UseAssistantAction action, Outcome outcome, TenantSettings settings)
    {
        var ticket = run.Event.Ticket;
        var language = outcome.Language ?? run.Snapshot!.Language ?? settings.Language;
        switch (outcome.Kind)
        {
            case OutcomeKind.Answered or OutcomeKind.Asked:
                effects.Change(ReplyText.WithChoice(ticket, outcome.Text!, language, desk.Capabilities), planned.WorkflowId, ReplyRole.Answer);
                if (outcome.IsPartial)
                {
                    chain.Raise(effects, run, TicketEventKind.AssistantFailed, outcome.Reason ?? UnansweredReason.NoEvidence, isPartial: true);
                }
                else if (outcome.Kind == OutcomeKind.Answered && settings.CloseAnsweredTickets)
                {
                    effects.Change(new SetStatus(ticket, TicketStatus.Closed), workflow: null);
                }

                break;
            case OutcomeKind.AgentRequested:
                effects.Change(new SendMessage(ticket, action.AgentMessage.For(language), []), planned.WorkflowId, ReplyRole.AgentMessage);
                chain.Raise(effects, run, TicketEventKind.AgentRequested);
                break;
            default:
                effects.Change(ReplyText.WithChoice(ticket, action.Fallback.For(language), language, desk.Capabilities), planned.WorkflowId, ReplyRole.Fallback);
                chain.Raise(effects, run, TicketEventKind.AssistantFailed, outcome.Reason ?? UnansweredReason.InternalError);
                break;
        }
    }

    private async Task<Outcome> AnswerAsync(Run run, Ticket ticket, UseAssistantAction action, TenantSettings settings, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var scope = new AssistantScope
            {
                Tenant = ticket.Id.Tenant,
                Resources = await resources.BindAsync(ticket.Id.Tenant, action, cancellationToken).ConfigureAwait(false),
                Messages = ticket.Messages,
                Subject = ticket.Subject,
                Account = ticket.Account,
                OfferId = ticket.OfferId,
                Language = ticket.Language,
                FallbackLanguage = settings.Language,
            };
            return await assistant.AnswerAsync(scope, stop.Token).WaitAsync(options.Value.AnswerTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // What goes on without us (a model that ignores cancellation) is told to end and left behind.
            await stop.CancelAsync().ConfigureAwait(false);
            return Unanswered(UnansweredReason.DeadlinePassed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            RunsLog.AnswerFailed(logger, run.Id.Value, exception.GetType().Name);
            return Unanswered(UnansweredReason.InternalError);
        }
    }

    /// <summary>
    /// The run that answers this one's message too: one that has replied knowing this message already, else the newest accepted run of a newer message.
    /// </summary>
    private async Task<RunId?> CoveringRunAsync(Run run, Ticket ticket, CancellationToken cancellationToken)
    {
        var own = Position(ticket, run.Snapshot!.MessageId);
        RunId? newer = null;
        await foreach (var other in journal.ListAsync(new RunFilter { Ticket = run.Event.Ticket }, cancellationToken).ConfigureAwait(false))
        {
            if (other.Id == run.Id || other.Event.Cause is not null)
            {
                continue;
            }

            if (other is { State: RunState.Completed, End: RunEnd.Replied } && other.Outcome is not null && Position(ticket, other.LastMessageId) >= own)
            {
                return other.Id;
            }

            if (other.State is RunState.Accepted && other.Sequence > run.Sequence && other.Event.Kind == TicketEventKind.NewMessage
                && Position(ticket, other.Event.MessageId) > own)
            {
                newer = other.Id;
            }
        }

        return newer;
    }

    private static int Position(Ticket ticket, string? messageId)
    {
        for (var i = ticket.Messages.Count - 1; i >= 0 && messageId is not null; i--)
        {
            if (ticket.Messages[i].Id == messageId)
            {
                return i;
            }
        }

        return -1;
    }

    private static Outcome Unanswered(UnansweredReason reason) => new(OutcomeKind.Unanswered) { Reason = reason };
}
