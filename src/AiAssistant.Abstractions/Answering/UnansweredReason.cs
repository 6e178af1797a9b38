using System.Text.Json.Serialization;

namespace AiAssistant.Answering;

/// <summary>Why a question was not answered. Later versions may add reasons: treat an unknown one as <see cref="InternalError"/>.</summary>
/// <param name="Code">The stable name.</param>
[JsonConverter(typeof(UnansweredReasonJsonConverter))]
public readonly record struct UnansweredReason(string Code)
{
    /// <summary>No usable resource was selected.</summary>
    public static UnansweredReason NoResource { get; } = new(nameof(NoResource));

    /// <summary>The resources do not answer this.</summary>
    public static UnansweredReason NoEvidence { get; } = new(nameof(NoEvidence));

    /// <summary>The question is about a product that the resources do not have.</summary>
    public static UnansweredReason OfferUnknown { get; } = new(nameof(OfferUnknown));

    /// <summary>The product is known, yet its offer does not say this.</summary>
    public static UnansweredReason OfferDoesNotSay { get; } = new(nameof(OfferDoesNotSay));

    /// <summary>A draft was written, yet not every statement stood in the evidence.</summary>
    public static UnansweredReason Unsupported { get; } = new(nameof(Unsupported));

    /// <summary>The answer is known, yet the channel does not take it: too long, or with links or contact details.</summary>
    public static UnansweredReason ChannelForbids { get; } = new(nameof(ChannelForbids));

    /// <summary>The search failed.</summary>
    public static UnansweredReason RetrievalFailed { get; } = new(nameof(RetrievalFailed));

    /// <summary>The chat model could not be reached and there was no answer without it.</summary>
    public static UnansweredReason ModelUnavailable { get; } = new(nameof(ModelUnavailable));

    /// <summary>The chat model declined.</summary>
    public static UnansweredReason ModelRefused { get; } = new(nameof(ModelRefused));

    /// <summary>The chat model did not answer in time.</summary>
    public static UnansweredReason ModelTimeout { get; } = new(nameof(ModelTimeout));

    /// <summary>The run's deadline passed.</summary>
    public static UnansweredReason DeadlinePassed { get; } = new(nameof(DeadlinePassed));

    /// <summary>The token or call budget is spent.</summary>
    public static UnansweredReason BudgetSpent { get; } = new(nameof(BudgetSpent));

    /// <summary>The message cannot be read safely, such as one beyond the size limit.</summary>
    public static UnansweredReason UnsafeInput { get; } = new(nameof(UnsafeInput));

    /// <summary>A condition of a workflow with an assistant action could not be evaluated.</summary>
    public static UnansweredReason ConditionError { get; } = new(nameof(ConditionError));

    /// <summary>As many replies as the tenant's settings allow were sent to the ticket already.</summary>
    public static UnansweredReason RateLimited { get; } = new(nameof(RateLimited));

    /// <summary>The ticket changed each time a reply was about to be sent.</summary>
    public static UnansweredReason TicketChanged { get; } = new(nameof(TicketChanged));

    /// <summary>A fault of the library or of a part that the host plugged in; the log says which.</summary>
    public static UnansweredReason InternalError { get; } = new(nameof(InternalError));

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
