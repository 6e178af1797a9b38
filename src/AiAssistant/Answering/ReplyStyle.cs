using AiAssistant.Answering.Language;
using AiAssistant.Workflows;

namespace AiAssistant.Answering;

/// <summary>How a reply is to look: what the seller's settings say, for one customer in one channel.</summary>
/// <param name="Language">The language to write in, a two-letter code.</param>
internal sealed record ReplyStyle(string Language)
{
    /// <summary>How the customer is addressed.</summary>
    public Tone Tone { get; init; }

    /// <summary>How long the answers are.</summary>
    public AnswerLength Length { get; init; }

    /// <summary>What the channel takes.</summary>
    public ChannelPolicy Channel { get; init; } = new();

    /// <summary>Whether the channel takes less than everything.</summary>
    public bool IsRestricted => Channel is not { MaxLength: null, ForbidLinks: false, ForbidContactDetails: false };

    /// <summary>Whether this is the shop's first word in the conversation, where a greeting belongs.</summary>
    public bool IsFirstReply { get; init; }

    /// <summary>The style for messages of the library beside an answer.</summary>
    /// <param name="settings">The tenant's settings.</param>
    /// <param name="source">The channel.</param>
    /// <param name="language">The customer's language; null when unknown.</param>
    public static ReplyStyle Of(TenantSettings settings, string source, string? language) =>
        new(LanguageFor(language, settings.Languages, settings.Language)) { Tone = settings.Tone, Channel = settings.PolicyOf(source) };

    /// <summary>The customer's language if the seller writes it, else the seller's own.</summary>
    /// <param name="customer">The customer's language; null when unknown.</param>
    /// <param name="offered">The languages that the seller writes; empty: any.</param>
    /// <param name="fallback">The seller's own.</param>
    public static string LanguageFor(string? customer, IReadOnlyList<string> offered, string fallback) =>
        customer is null ? fallback : offered.Count == 0 ? customer : offered.FirstOrDefault(code => Languages.IsSame(code, customer)) ?? fallback;
}
