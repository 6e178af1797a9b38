using AiAssistant.Resources;
using AiAssistant.Tickets;

namespace AiAssistant.Answering;

/// <summary>A question of a customer that the selected resources did not answer.</summary>
/// <remarks>The text is the customer's: show it to the tenant alone, log it never.</remarks>
public sealed record UnansweredQuestion
{
    /// <summary>Names it within the tenant: the same id again is the same question. At most 128 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The ticket in which it was asked.</summary>
    public required TicketId Ticket { get; init; }

    /// <summary>The resources that were asked, in the seller's order.</summary>
    public required IReadOnlyList<ResourceId> Resources { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>
    /// The question as it was understood, shortened to 500 characters; a word such as <c>email</c> is in the place of each piece of personal data that the
    /// redactor finds.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The language of the text, a two-letter code; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Why it was not answered.</summary>
    public required UnansweredReason Reason { get; init; }
}
