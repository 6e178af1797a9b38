using AiAssistant.Resources;
using AiAssistant.Tickets;

namespace AiAssistant.Answering;

/// <summary>What the assistant may look at for one answer: nothing outside the scope can enter it.</summary>
public sealed record AssistantScope
{
    /// <summary>Whose customer asks.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The resources that may be used, in the seller's order; those of another tenant, deleted or not usable ones are left out.</summary>
    public required IReadOnlyList<ResourceId> Resources { get; init; }

    /// <summary>The conversation, oldest first. The customer's messages after the last reply are what is answered.</summary>
    public required IReadOnlyList<TicketMessage> Messages { get; init; }

    /// <summary>
    /// When an earlier matter of the conversation was settled; null: it was not, or nobody knows. What the customer wrote until then is not answered, and no question
    /// leans on it; it may still tell which product is meant. A silence of more than 14 days ends a matter too.
    /// </summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The ticket that the conversation is; null (the default) when it is none: then no budget of tickets holds.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>How much may be asked of the chat model; default without limits.</summary>
    public UsageBudget Budget { get; init; } = new();

    /// <summary>The IANA name of the time zone that days of the budget are told by; default <c>Etc/UTC</c>.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>The subject of the conversation; default empty. Helps to understand, is never a question by itself.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The account the customer writes to; null when unknown.</summary>
    public AccountRef? Account { get; init; }

    /// <summary>The offer that the conversation is about, where the platform says so; else null.</summary>
    public string? OfferId { get; init; }

    /// <summary>The customer's language as the desk knows it, a two-letter code; null: detected from the messages.</summary>
    public string? Language { get; init; }

    /// <summary>The language to answer in where the customer's cannot be told, a two-letter code; default <c>en</c>.</summary>
    public string FallbackLanguage { get; init; } = "en";

    /// <summary>
    /// The languages to answer in, two-letter codes; default empty: any. A customer of another one is answered in <see cref="FallbackLanguage"/>.
    /// </summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How the customer is addressed; default neutral.</summary>
    public Tone Tone { get; init; }

    /// <summary>How sure the assistant has to be before it answers; default balanced.</summary>
    public AnswerCaution Caution { get; init; }

    /// <summary>What of the customer's text is hidden from models outside the process; default personal data.</summary>
    public Redaction Redaction { get; init; }

    /// <summary>How long answers are; default normal.</summary>
    public AnswerLength Length { get; init; }

    /// <summary>
    /// What the channel takes; default everything. <see cref="ChannelPolicy.MaxLength"/> is that of <see cref="Outcome.Text"/>: who adds to it leaves room.
    /// </summary>
    public ChannelPolicy Channel { get; init; } = new();
}
