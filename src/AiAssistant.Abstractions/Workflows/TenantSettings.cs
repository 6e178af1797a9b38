using System.Collections.Frozen;
using AiAssistant.Answering;

namespace AiAssistant.Workflows;

/// <summary>A tenant's settings of the assistant.</summary>
public sealed record TenantSettings
{
    /// <summary>
    /// Whether tickets that the assistant answered in full get the status Closed; default false. Never when the customer asked for a person, and a fallback is not an answer.
    /// </summary>
    public bool CloseAnsweredTickets { get; init; }

    /// <summary>The IANA name of the time zone by which times, days and working hours are told; default <c>Etc/UTC</c>.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>
    /// The two-letter code of the language to use where the customer's is unknown or not among <see cref="Languages"/>; default <c>en</c>.
    /// </summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// The languages in which customers are written to, two-letter codes; default empty: any. A customer of another one is written to in
    /// <see cref="Language"/>; what the seller taught is quoted as it is. A wish for an agent is understood in every language.
    /// </summary>
    public IReadOnlyList<string> Languages
    {
        get;
        init => field = value ?? []; // Generated serializers set null when the property is left out.
    } = [];

    /// <summary>How customers are addressed; default neutral.</summary>
    public Tone Tone { get; init; }

    /// <summary>How sure the assistant has to be before it answers; default balanced.</summary>
    public AnswerCaution Caution { get; init; }

    /// <summary>What of customers' texts is hidden from chat and embedding models outside the process; default personal data.</summary>
    public Redaction Redaction { get; init; }

    /// <summary>How long answers are; default normal.</summary>
    public AnswerLength Length { get; init; }

    /// <summary>What channels take, by <c>Ticket.Source</c> without regard to case; default empty: every channel takes everything.</summary>
    public IReadOnlyDictionary<string, ChannelPolicy> Channels
    {
        get;
        init => field = value ?? FrozenDictionary<string, ChannelPolicy>.Empty; // Generated serializers set null when the property is left out.
    } = FrozenDictionary<string, ChannelPolicy>.Empty;

    /// <summary>Working hours by name; default empty.</summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars
    {
        get;
        init => field = value ?? FrozenDictionary<string, WorkingCalendar>.Empty; // Generated serializers set null when the property is left out.
    } = FrozenDictionary<string, WorkingCalendar>.Empty;

    /// <summary>
    /// How many messages the library sends to one ticket within an hour, at the most; default 10, at least 1. Beyond it the assistant fails with <c>RateLimited</c> and a person has to answer.
    /// </summary>
    public int MaxRepliesPerHour { get; init; } = 10;

    /// <summary>How much may be asked of the chat model, per ticket and per day of <see cref="TimeZone"/>; default without limits.</summary>
    public UsageBudget Budget
    {
        get;
        init => field = value ?? new UsageBudget(); // Generated serializers set null when the property is left out.
    } = new();

    /// <summary>The revision under which the settings are stored, given by the store: 0 when none ever was.</summary>
    public long Revision { get; init; }

    /// <summary>What a channel takes.</summary>
    /// <param name="source">The channel as the desk names it, compared without regard to case.</param>
    /// <returns>The policy; for a channel without one, one that takes everything.</returns>
    public ChannelPolicy PolicyOf(string source) =>
        Channels.FirstOrDefault(pair => string.Equals(pair.Key, source, StringComparison.OrdinalIgnoreCase)).Value ?? new ChannelPolicy();
}
