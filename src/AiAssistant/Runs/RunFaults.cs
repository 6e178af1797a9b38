namespace AiAssistant.Runs;

/// <summary>Codes of what can go wrong in a run, and of why an effect was not applied.</summary>
internal static class RunFaults
{
    /// <summary>The desk does not know the ticket (any more); argument: the ticket's id.</summary>
    public const string TicketMissing = "run.ticket.missing";

    /// <summary>The ticket does not show the event's message (yet); waited for until the deadline; argument: the message's id.</summary>
    public const string MessageMissing = "run.message.missing";

    /// <summary>A part that the host plugged in, or a store, failed; argument: the exception's type. Tried again.</summary>
    public const string Failed = "run.failed";

    /// <summary>A call took too long; argument: the option that limits it. Tried again.</summary>
    public const string TimedOut = "run.timedOut";

    /// <summary>Not applied: the desk will never take the change, and says no reason of its own.</summary>
    public const string Rejected = "run.change.rejected";

    /// <summary>Not applied: an e-mail is to be sent, yet no notifier is registered.</summary>
    public const string NoNotifier = "run.notifier.missing";

    /// <summary>Not applied: the chain of events is as long as it may be.</summary>
    public const string ChainTooDeep = "run.chain.tooDeep";

    /// <summary>Not applied: a person answered or has taken over.</summary>
    public const string AgentTookOver = "run.agent.tookOver";

    /// <summary>Not applied: the customer wrote again, so an answer may be outdated and the ticket is not to be closed.</summary>
    public const string CustomerWroteAgain = "run.customer.wroteAgain";

    /// <summary>Not applied: a person is expected in this ticket, because the customer asked for one or the assistant could not help.</summary>
    public const string AgentExpected = "run.agent.expected";

    /// <summary>Not applied: the ticket changed each time it was to be done.</summary>
    public const string TicketChanged = "run.ticket.changed";

    /// <summary>Not applied: as many messages as the settings allow were sent within the hour.</summary>
    public const string RateLimited = "run.rateLimited";

    /// <summary>Not applied: the assistant replies to this event, one reply is enough.</summary>
    public const string AssistantReplies = "run.assistant.replies";

    /// <summary>Not applied: the reply before it could not be sent.</summary>
    public const string ReplyFailed = "run.reply.failed";
}
